import { isWaiting } from "../../lifecycle/index.ts";
import { countersAbove } from "../advance.ts";
import { report } from "../example.ts";
import { hasNotRun } from "../has-not-run.ts";
import { type ReportLaw } from "../law.ts";
import { placeOf } from "../place.ts";

export const beforeStart: ReportLaw = {
  code: "progress/before-start",
  severity: "error",
  statement:
    "Nothing advances while a job is CREATED or PENDING, nor, in a log, when it was cancelled or failed without having run.",
  source: "the meanings of the statuses, NVIDIA NeMo Customizer v1 reference; recorded responses",
  judgedBy: "look",
  example: {
    breaks: [report("pending", { steps_completed: 1 })],
    holds: [report("pending", { steps_completed: 0, epochs_completed: 0, percentage_done: 0 })],
  },
  reads: ["status"],
  mayRead: ["steps_completed", "epochs_completed", "percentage_done", "earlier status", "a log"],
  taints: ["status", "steps_completed", "epochs_completed", "percentage_done"],
  isBroken: (look) => {
    const { stepsCompleted, epochsCompleted, percentageDone } = look.reading;
    return (stepsCompleted > 0 || epochsCompleted > 0 || percentageDone > 0) && hasNotRun(look);
  },
  explain: (look) => {
    const { first, listed } = countersAbove(look.reading, [0, 0, 0]);
    const { status = "unknown" } = look.reading;
    return {
      path: placeOf(look, first),
      message: `${listed}, but ${isWaiting(status) ? `the job is still ${status}` : `the job is ${status} without having run`}`,
      seen: look.reading.fields[first],
      expected: isWaiting(status) ? `0 while the job is ${status}` : "0 for a job that has not run",
    };
  },
};
