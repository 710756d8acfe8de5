import { epochsEnded, mostEpochsEnded } from "../../progress/epochs-of-steps.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";
import { placeOf } from "../place.ts";

const least = ({ reading, stepsPerEpoch }: Look): number =>
  Math.max(0, epochsEnded(reading.stepsCompleted, stepsPerEpoch) - 1);

const most = ({ reading, stepsPerEpoch }: Look): number =>
  mostEpochsEnded(reading.stepsCompleted, stepsPerEpoch) + 1;

export const epochsDisagreeWithSteps: ReportLaw = {
  code: "progress/epochs-disagree-with-steps",
  severity: "error",
  statement:
    "epochs_completed is what the steps make of it: at least floor(steps / steps_per_epoch) − 1, since it may lag by one, and at most floor((steps + 99) / steps_per_epoch) + 1, since steps come in bursts of 100 and some services report the current epoch.",
  source: "recorded responses",
  judgedBy: "look",
  example: {
    breaks: [report("running", { steps_completed: 119, steps_per_epoch: 219, epochs_completed: 2 })],
    holds: [report("running", { steps_completed: 120, steps_per_epoch: 219, epochs_completed: 2 })],
  },
  reads: ["epochs_completed", "steps_completed", "steps per epoch"],
  taints: ["epochs_completed", "steps_completed", "steps_per_epoch"],
  isBroken: (look) => {
    const { epochsCompleted } = look.reading;
    return epochsCompleted < least(look) || epochsCompleted > most(look);
  },
  explain: (look) => ({
    path: placeOf(look, "epochs_completed"),
    message: `epochs_completed is ${look.reading.epochsCompleted}, but ${look.reading.stepsCompleted} steps of ${look.stepsPerEpoch} per epoch make ${epochsEnded(look.reading.stepsCompleted, look.stepsPerEpoch)}`,
    seen: look.reading.epochsCompleted,
    expected: `${least(look)} to ${most(look)}`,
  }),
};
