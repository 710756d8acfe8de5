import { epochsEnded, mostEpochsEnded } from "../../progress/epochs-of-steps.ts";
import { PLAN, report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";
import { placeOf } from "../place.ts";

const least = ({ reading, mostPerEpoch }: Look): number =>
  Math.max(0, epochsEnded(reading.stepsCompleted, mostPerEpoch) - 1);

const most = ({ reading, leastPerEpoch }: Look): number =>
  mostEpochsEnded(reading.stepsCompleted, leastPerEpoch) + 1;

const range = (low: number, high: number): string => {
  if (high === Number.POSITIVE_INFINITY) return `${low} or more`;
  return low === high ? String(low) : `${low} to ${high}`;
};

const perEpoch = ({ leastPerEpoch, mostPerEpoch }: Look): string => range(leastPerEpoch, mostPerEpoch);

const ended = ({ reading: { stepsCompleted }, leastPerEpoch, mostPerEpoch }: Look): string =>
  range(epochsEnded(stepsCompleted, mostPerEpoch), epochsEnded(stepsCompleted, leastPerEpoch));

export const epochsDisagreeWithSteps: ReportLaw = {
  code: "progress/epochs-disagree-with-steps",
  severity: "error",
  statement:
    "epochs_completed is what the steps make of it: at least floor(steps / steps_per_epoch) − 1, since it may lag by one, and at most floor((steps + 99) / steps_per_epoch) + 1, since steps come in bursts of 100 and some services report the current epoch.",
  source: "recorded responses",
  judgedBy: "look",
  example: {
    options: { plan: PLAN },
    breaks: [report("running", { steps_completed: 119, epochs_completed: 2 })],
    holds: [report("running", { steps_completed: 120, epochs_completed: 2 })],
  },
  reads: ["epochs_completed", "steps_completed", "steps per epoch"],
  taints: ["epochs_completed", "steps_completed", "steps_per_epoch"],
  doubtsEarlier: true,
  isBroken: (look) => {
    const { epochsCompleted } = look.reading;
    return epochsCompleted < least(look) || epochsCompleted > most(look);
  },
  explain: (look) => ({
    path: placeOf(look, "epochs_completed"),
    message: `epochs_completed is ${look.reading.epochsCompleted}, but ${look.reading.stepsCompleted} steps of ${perEpoch(look)} per epoch make ${ended(look)}`,
    seen: look.reading.epochsCompleted,
    expected: `${least(look)} to ${most(look)}`,
  }),
};
