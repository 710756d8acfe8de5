import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { placeOf } from "../place.ts";

export const finishing: ReportLaw = {
  code: "progress/finishing",
  severity: "info",
  statement: "A job that is running is below 100 %; one at 100 is publishing its model.",
  source: "recorded responses: a job stayed at 100 % and running for two minutes",
  judgedBy: "look",
  example: {
    breaks: [report("running", { percentage_done: 100 })],
    holds: [report("running", { percentage_done: 99 })],
  },
  reads: ["status", "percentage_done"],
  taints: [],
  isBroken: ({ reading: { status, percentageDone } }) => status === "running" && percentageDone === 100,
  explain: (look) => ({
    path: placeOf(look, "percentage_done"),
    message: `the job is at 100 % and still running: it is publishing the model`,
    seen: look.reading.percentageDone,
    expected: "below 100",
  }),
};
