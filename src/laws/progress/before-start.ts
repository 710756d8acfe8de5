import { isWaiting } from "../../lifecycle/index.ts";
import { countersAbove } from "../advance.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { placeOf } from "../place.ts";

export const beforeStart: ReportLaw = {
  code: "progress/before-start",
  severity: "error",
  statement: "Nothing advances while a job is CREATED or PENDING.",
  source: "the meanings of the statuses, NVIDIA NeMo Customizer v1 reference; recorded responses",
  judgedBy: "look",
  example: {
    breaks: [report("pending", { steps_completed: 1 })],
    holds: [report("pending", { steps_completed: 0, epochs_completed: 0, percentage_done: 0 })],
  },
  reads: ["status"],
  mayRead: ["steps_completed", "epochs_completed", "percentage_done"],
  taints: ["steps_completed", "epochs_completed", "percentage_done"],
  isBroken: ({ reading: { status, stepsCompleted, epochsCompleted, percentageDone } }) =>
    status !== undefined &&
    isWaiting(status) &&
    (stepsCompleted > 0 || epochsCompleted > 0 || percentageDone > 0),
  explain: (look) => {
    const { first, listed } = countersAbove(look.reading, [0, 0, 0]);
    const { status = "unknown" } = look.reading;
    return {
      path: placeOf(look, first),
      message: `${listed}, but the job is still ${status}`,
      seen: look.reading.fields[first],
      expected: `0 while the job is ${status}`,
    };
  },
};
