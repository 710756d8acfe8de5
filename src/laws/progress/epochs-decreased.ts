import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { placeOf } from "../place.ts";

export const epochsDecreased: ReportLaw = {
  code: "progress/epochs-decreased",
  severity: "error",
  statement: "epochs_completed never falls.",
  source: "NVIDIA NeMo Customizer v1 reference: a count of what is completed",
  judgedBy: "look",
  example: {
    breaks: [report("running", { epochs_completed: 2 }), report("running", { epochs_completed: 1 })],
    holds: [report("running", { epochs_completed: 1 }), report("running", { epochs_completed: 2 })],
  },
  reads: ["epochs_completed", "earlier epochs_completed"],
  taints: ["epochs_completed"],
  doubtsEarlier: true,
  isBroken: ({ reading, state }) => reading.epochsCompleted < state.epochsCompleted,
  explain: (look) => ({
    path: placeOf(look, "epochs_completed"),
    message: `epochs_completed fell from ${look.state.epochsCompleted} to ${look.reading.epochsCompleted}`,
    seen: look.reading.epochsCompleted,
    expected: `${look.state.epochsCompleted} or more`,
  }),
};
