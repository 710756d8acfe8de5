import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { placeOf } from "../place.ts";

export const failedAfterTraining: ReportLaw = {
  code: "progress/failed-after-training",
  severity: "info",
  statement: "A job that failed is below 100 %; one that failed after its training is at 100.",
  source: "recorded responses",
  judgedBy: "look",
  example: {
    breaks: [report("failed", { percentage_done: 100 })],
    holds: [report("failed", { percentage_done: 99.99 })],
  },
  reads: ["status", "percentage_done"],
  taints: [],
  isBroken: ({ reading: { status, percentageDone } }) => status === "failed" && percentageDone === 100,
  explain: (look) => ({
    path: placeOf(look, "percentage_done"),
    message: `the job failed though its training was done: publishing the model failed, it seems`,
    seen: look.reading.percentageDone,
    expected: "below 100",
  }),
};
