import { counted } from "../../job/counted.ts";
import { mostEpochsBegun } from "../../progress/epochs-of-steps.ts";
import { report } from "../example.ts";
import { hasNotRun } from "../has-not-run.ts";
import { type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";
import { placeOf } from "../place.ts";

/** The most epochs that can have begun, as far as the counters say: steps come in bursts, and epochs_completed may lag or be the epoch under way. */
const begun = (look: Look): number => {
  const { epochsCompleted, stepsCompleted } = look.reading;
  if (hasNotRun(look)) return 0;
  const bySteps = mostEpochsBegun(stepsCompleted, look.leastPerEpoch);
  if (bySteps !== bySteps) return epochsCompleted + 1;
  return epochsCompleted > bySteps ? epochsCompleted : bySteps;
};

const highestBestEpoch = (look: Look): number => {
  const most = begun(look);
  return most < look.mostEpochs ? most : look.mostEpochs;
};

export const bestEpochOutOfRange: ReportLaw = {
  code: "metrics/best-epoch-out-of-range",
  severity: "error",
  statement:
    "best_epoch is at least 0 and at most the epochs begun, which are none before the start, and at most the plan's epochs; counting from 0 and from 1 are both allowed.",
  source: "recorded responses: counted from 1 until mid 2025, from 0 in release 25.12",
  judgedBy: "look",
  example: {
    breaks: [report("running", { best_epoch: 2, epochs_completed: 0 })],
    holds: [report("running", { best_epoch: 1, epochs_completed: 0 })],
  },
  reads: ["best_epoch", "a counter or the plan"],
  mayRead: ["epochs_completed", "steps_completed", "steps per epoch", "status"],
  taints: ["best_epoch", "steps_completed", "epochs_completed", "steps_per_epoch"],
  doubtsEarlier: true,
  isBroken: (look) => {
    const { bestEpoch, epochsCompleted } = look.reading;
    // What has ended has begun, unless the job has not run at all.
    const isSurelyBegun = bestEpoch <= epochsCompleted && bestEpoch <= look.mostEpochs;
    return !(isSurelyBegun && !hasNotRun(look)) && bestEpoch > highestBestEpoch(look);
  },
  explain: (look) => ({
    path: placeOf(look, "best_epoch"),
    message: `best_epoch is ${look.reading.bestEpoch}, but at most ${counted(highestBestEpoch(look), "epoch")} can have begun`,
    seen: look.reading.bestEpoch,
    expected: `0 to ${highestBestEpoch(look)}`,
  }),
};
