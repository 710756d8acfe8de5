import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { placeOf } from "../place.ts";

export const elapsedDecreased: ReportLaw = {
  code: "time/elapsed-decreased",
  severity: "error",
  statement: "elapsed_time does not fall; 0 and null say that it is not set.",
  source: "NVIDIA NeMo Customizer v1 reference; recorded responses",
  judgedBy: "look",
  example: {
    breaks: [report("running", { elapsed_time: 10 }), report("running", { elapsed_time: 9.9 })],
    holds: [report("running", { elapsed_time: 10 }), report("completed", { elapsed_time: 0 })],
  },
  reads: ["elapsed_time", "earlier elapsed_time"],
  taints: ["elapsed_time"],
  isBroken: ({ reading, state }) => reading.elapsedTime > 0 && reading.elapsedTime < state.elapsedTime,
  explain: (look) => ({
    path: placeOf(look, "elapsed_time"),
    message: `elapsed_time fell from ${look.state.elapsedTime} to ${look.reading.elapsedTime} seconds`,
    seen: look.reading.elapsedTime,
    expected: `${look.state.elapsedTime} seconds or more, or none`,
  }),
};
