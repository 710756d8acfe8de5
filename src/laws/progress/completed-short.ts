import { isSucceeded } from "../../lifecycle/index.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { placeOf } from "../place.ts";

export const completedShort: ReportLaw = {
  code: "progress/completed-short",
  severity: "info",
  statement: "A job that succeeded is at 100 %; one that stopped early or reached its time limit is below.",
  source: "NVIDIA NeMo Customizer v1 reference, early stopping and the job time limit",
  judgedBy: "look",
  example: {
    breaks: [report("completed", { percentage_done: 40 })],
    holds: [report("completed", { percentage_done: 100 })],
  },
  reads: ["status", "percentage_done"],
  taints: [],
  isBroken: ({ reading: { status, percentageDone } }) =>
    status !== undefined && isSucceeded(status) && percentageDone < 100,
  explain: (look) => ({
    path: placeOf(look, "percentage_done"),
    message: `the job completed at ${look.reading.percentageDone} %: it stopped early, or reached its time limit`,
    seen: look.reading.percentageDone,
    expected: "100",
  }),
};
