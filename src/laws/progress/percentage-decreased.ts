import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { placeOf } from "../place.ts";

export const percentageDecreased: ReportLaw = {
  code: "progress/percentage-decreased",
  severity: "error",
  statement: "percentage_done never falls.",
  source: "NVIDIA NeMo Customizer v1 reference: a share of what is done",
  judgedBy: "look",
  example: {
    breaks: [report("running", { percentage_done: 50 }), report("running", { percentage_done: 49.99 })],
    holds: [report("running", { percentage_done: 50 }), report("running", { percentage_done: 50 })],
  },
  reads: ["percentage_done", "earlier percentage_done"],
  taints: ["percentage_done"],
  doubtsEarlier: true,
  isBroken: ({ reading, state }) => reading.percentageDone < state.percentageDone,
  explain: (look) => ({
    path: placeOf(look, "percentage_done"),
    message: `percentage_done fell from ${look.state.percentageDone} to ${look.reading.percentageDone}`,
    seen: look.reading.percentageDone,
    expected: `${look.state.percentageDone} or more`,
  }),
};
