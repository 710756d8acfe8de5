import { epochsEnded } from "../../progress/epochs-of-steps.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { placeOf } from "../place.ts";

export const epochsOffByOne: ReportLaw = {
  code: "progress/epochs-off-by-one",
  severity: "info",
  statement:
    "epochs_completed is floor(steps / steps_per_epoch); seen beside it where it lags by one or names the current epoch.",
  source: "recorded responses",
  judgedBy: "look",
  example: {
    breaks: [report("running", { steps_completed: 218, steps_per_epoch: 219, epochs_completed: 1 })],
    holds: [report("running", { steps_completed: 219, steps_per_epoch: 219, epochs_completed: 1 })],
  },
  reads: ["epochs_completed", "steps_completed", "steps per epoch"],
  taints: [],
  // Where either is not known, their distance is NaN.
  isBroken: ({ reading, stepsPerEpoch }) =>
    Math.abs(reading.epochsCompleted - epochsEnded(reading.stepsCompleted, stepsPerEpoch)) > 0,
  explain: (look) => {
    const ended = epochsEnded(look.reading.stepsCompleted, look.stepsPerEpoch);
    return {
      path: placeOf(look, "epochs_completed"),
      message: `epochs_completed is ${look.reading.epochsCompleted}, but ${look.reading.stepsCompleted} steps of ${look.stepsPerEpoch} per epoch make ${ended}`,
      seen: look.reading.epochsCompleted,
      expected: String(ended),
    };
  },
};
