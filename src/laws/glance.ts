import { factBits } from "./facts.ts";
import { type Look } from "./look.ts";
import { bestEpochOutOfRange } from "./metrics/best-epoch-out-of-range.ts";
import { bestEpochProblem } from "./metrics/best-epoch-problem.ts";
import { emptySeries } from "./metrics/empty-series.ts";
import { keysDisagree } from "./metrics/keys-disagree.ts";
import { stepBeyondProgress } from "./metrics/step-beyond-progress.ts";
import { stepDecreased } from "./metrics/step-decreased.ts";
import { trainLossUnexplained } from "./metrics/train-loss-unexplained.ts";
import { contradicted } from "./plan/contradicted.ts";
import { afterEnd } from "./progress/after-end.ts";
import { beforeStart } from "./progress/before-start.ts";
import { completedShort } from "./progress/completed-short.ts";
import { epochsDecreased } from "./progress/epochs-decreased.ts";
import { epochsDisagreeWithSteps } from "./progress/epochs-disagree-with-steps.ts";
import { epochsExceedPlan } from "./progress/epochs-exceed-plan.ts";
import { epochsOffByOne } from "./progress/epochs-off-by-one.ts";
import { failedAfterTraining } from "./progress/failed-after-training.ts";
import { finishing } from "./progress/finishing.ts";
import { percentageDecreased } from "./progress/percentage-decreased.ts";
import { percentageMismatch } from "./progress/percentage-mismatch.ts";
import { percentageOutOfRange } from "./progress/percentage-out-of-range.ts";
import { stepsDecreased } from "./progress/steps-decreased.ts";
import { stepsExceedTotal } from "./progress/steps-exceed-total.ts";
import { stepsPerEpochChanged } from "./progress/steps-per-epoch-changed.ts";
import { stepsPerEpochMismatch } from "./progress/steps-per-epoch-mismatch.ts";
import { illegalTransition } from "./status/illegal-transition.ts";
import { jobDiffers } from "./status/job-differs.ts";
import { lagsLog } from "./status/lags-log.ts";
import { leftTerminal } from "./status/left-terminal.ts";
import { toleratedTransition } from "./status/tolerated-transition.ts";
import { createdChanged } from "./time/created-changed.ts";
import { elapsedDecreased } from "./time/elapsed-decreased.ts";
import { elapsedExceedsWall } from "./time/elapsed-exceeds-wall.ts";
import { elapsedUnset } from "./time/elapsed-unset.ts";
import { staleReport } from "./time/stale-report.ts";
import { updatedBeforeCreated } from "./time/updated-before-created.ts";
import { updatedBeforeLog } from "./time/updated-before-log.ts";
import { updatedDecreased } from "./time/updated-decreased.ts";

// Nearly every report breaks no law. That is told here at a glance: each law is named where it is asked,
// so that an engine puts its question in place, where a list of laws would make it call each of them.
// The order is of no matter. A number that is not known is NaN, and makes no comparison true, so that a
// law's facts are looked at only where it asks whether numbers differ, or for one that is not there.

const CREATED = factBits(createdChanged.reads);
const PER_EPOCH = factBits(stepsPerEpochMismatch.reads);
const PER_EPOCH_BEFORE = factBits(stepsPerEpochChanged.reads);
const PERCENTAGE = factBits(percentageMismatch.reads);
const TRAIN_LOSS = factBits(trainLossUnexplained.reads);

const knows = ({ facts }: Look, needs: number): boolean => (facts & needs) === needs;

const mayBreakTimes = (look: Look): boolean =>
  updatedBeforeCreated.isBroken(look) ||
  staleReport.isBroken(look) ||
  updatedDecreased.isBroken(look) ||
  (knows(look, CREATED) && createdChanged.isBroken(look)) ||
  elapsedDecreased.isBroken(look) ||
  elapsedUnset.isBroken(look) ||
  elapsedExceedsWall.isBroken(look) ||
  updatedBeforeLog.isBroken(look);

const mayBreakStatus = (look: Look): boolean =>
  // Where the two contradict each other they differ, too.
  jobDiffers.isBroken(look) ||
  leftTerminal.isBroken(look) ||
  illegalTransition.isBroken(look) ||
  toleratedTransition.isBroken(look) ||
  lagsLog.isBroken(look) ||
  beforeStart.isBroken(look) ||
  afterEnd.isBroken(look);

const mayBreakSteps = (look: Look): boolean =>
  contradicted.isBroken(look) ||
  (knows(look, PER_EPOCH) && stepsPerEpochMismatch.isBroken(look)) ||
  (knows(look, PER_EPOCH_BEFORE) && stepsPerEpochChanged.isBroken(look)) ||
  stepsExceedTotal.isBroken(look) ||
  stepsDecreased.isBroken(look);

const mayBreakEpochs = (look: Look): boolean =>
  epochsExceedPlan.isBroken(look) ||
  epochsDecreased.isBroken(look) ||
  epochsDisagreeWithSteps.isBroken(look) ||
  epochsOffByOne.isBroken(look);

const mayBreakPercentage = (look: Look): boolean =>
  percentageOutOfRange.isBroken(look) ||
  (knows(look, PERCENTAGE) && percentageMismatch.isBroken(look)) ||
  percentageDecreased.isBroken(look) ||
  completedShort.isBroken(look) ||
  failedAfterTraining.isBroken(look) ||
  finishing.isBroken(look);

const mayBreakMetrics = (look: Look): boolean =>
  keysDisagree.isBroken(look) ||
  emptySeries.isBroken(look) ||
  stepDecreased.isBroken(look) ||
  stepBeyondProgress.isBroken(look) ||
  bestEpochOutOfRange.isBroken(look) ||
  bestEpochProblem(look) !== "none" ||
  (knows(look, TRAIN_LOSS) && trainLossUnexplained.isBroken(look));

/**
 * Whether a report may break a law of the catalogue: it does not unless this holds. It may hold where
 * none is broken, for a law that lacks facts, or is silenced by another, is not judged.
 */
export const mayBreakLaw = (look: Look): boolean =>
  mayBreakTimes(look) ||
  mayBreakStatus(look) ||
  mayBreakSteps(look) ||
  mayBreakEpochs(look) ||
  mayBreakPercentage(look) ||
  mayBreakMetrics(look);
