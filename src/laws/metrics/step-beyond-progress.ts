import { CONVENTIONS } from "../../progress/index.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";
import { placeOf } from "../place.ts";

/** The last step that can have been logged: steps are counted from 0, unless a named convention may count from 1. */
const lastStep = ({ reading, stance: { convention } }: Look): number =>
  convention === "auto" || CONVENTIONS[convention].metricStepBase === "0-based"
    ? reading.stepsCompleted - 1
    : reading.stepsCompleted;

export const stepBeyondProgress: ReportLaw = {
  code: "metrics/step-beyond-progress",
  severity: "warning",
  statement:
    "No point of a series lies beyond steps_completed; series are flushed apart from the counter, so one may for a while.",
  source: "recorded responses: the last step of a finished job is steps_completed − 1",
  judgedBy: "look",
  example: {
    breaks: [
      report("running", {
        steps_completed: 10,
        metrics: { keys: ["train_loss"], metrics: { train_loss: [{ step: 10 }] } },
      }),
    ],
    holds: [
      report("running", {
        steps_completed: 10,
        metrics: { keys: ["train_loss"], metrics: { train_loss: [{ step: 9 }] } },
      }),
    ],
  },
  reads: ["metrics", "steps_completed"],
  taints: [],
  isBroken: (look) => look.reading.highestMetricStep > lastStep(look),
  explain: (look) => ({
    path: placeOf(look, "metrics"),
    message: `a series reaches step ${look.reading.highestMetricStep}, but steps_completed is ${look.reading.stepsCompleted}`,
    seen: look.reading.highestMetricStep,
    expected: `at most ${lastStep(look)}`,
  }),
};
