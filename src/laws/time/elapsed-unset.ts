import { counted } from "../../job/counted.ts";
import { isTerminal } from "../../lifecycle/index.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { placeOf } from "../place.ts";

export const elapsedUnset: ReportLaw = {
  code: "time/elapsed-unset",
  severity: "info",
  statement: "A job that ran and has ended has an elapsed_time; 0 and null say that it is not set.",
  source: "recorded responses: absent, then 0.0, on finished jobs all through 2025",
  judgedBy: "look",
  example: {
    breaks: [report("completed", { steps_completed: 438, elapsed_time: 0 })],
    holds: [report("running", { steps_completed: 438, elapsed_time: 0 })],
  },
  reads: ["status", "steps_completed"],
  mayRead: ["elapsed_time"],
  taints: [],
  isBroken: ({ reading: { status, stepsCompleted, elapsedTime } }) =>
    status !== undefined && isTerminal(status) && stepsCompleted > 0 && !(elapsedTime > 0),
  explain: (look) => ({
    path: placeOf(look, "elapsed_time"),
    message: `the job ran ${counted(look.reading.stepsCompleted, "step")}, but its elapsed_time is not set`,
    seen: look.reading.fields.elapsed_time,
    expected: "more than 0 seconds",
  }),
};
