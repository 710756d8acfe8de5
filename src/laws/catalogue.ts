import { deepFrozen } from "../job/deep-frozen.ts";
import { type Law, type ReportLaw } from "./law.ts";
import { bestEpochOutOfRange } from "./metrics/best-epoch-out-of-range.ts";
import { bestEpochNotLowest } from "./metrics/best-epoch-not-lowest.ts";
import { emptySeries } from "./metrics/empty-series.ts";
import { keysDisagree } from "./metrics/keys-disagree.ts";
import { stepBeyondProgress } from "./metrics/step-beyond-progress.ts";
import { stepDecreased } from "./metrics/step-decreased.ts";
import { trainLossUnexplained } from "./metrics/train-loss-unexplained.ts";
import { valLossDisagrees } from "./metrics/val-loss-disagrees.ts";
import { jobContradicts } from "./status/job-contradicts.ts";
import { jobDiffers } from "./status/job-differs.ts";
import { lagsLog } from "./status/lags-log.ts";
import { elapsedExceedsWall } from "./time/elapsed-exceeds-wall.ts";
import { elapsedUnset } from "./time/elapsed-unset.ts";
import { updatedBeforeLog } from "./time/updated-before-log.ts";
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
import { missingField } from "./shape/missing-field.ts";
import { negativeCount } from "./shape/negative-count.ts";
import { notAnInstant } from "./shape/not-an-instant.ts";
import { notAnObject } from "./shape/not-an-object.ts";
import { notFinite } from "./shape/not-finite.ts";
import { statusSpelling } from "./shape/status-spelling.ts";
import { unknownField } from "./shape/unknown-field.ts";
import { unknownStatus } from "./shape/unknown-status.ts";
import { unsafeInteger } from "./shape/unsafe-integer.ts";
import { wrongType } from "./shape/wrong-type.ts";
import { illegalTransition } from "./status/illegal-transition.ts";
import { leftTerminal } from "./status/left-terminal.ts";
import { toleratedTransition } from "./status/tolerated-transition.ts";
import { createdChanged } from "./time/created-changed.ts";
import { elapsedDecreased } from "./time/elapsed-decreased.ts";
import { staleReport } from "./time/stale-report.ts";
import { updatedBeforeCreated } from "./time/updated-before-created.ts";
import { updatedDecreased } from "./time/updated-decreased.ts";

/** Every law, in the order of judgement: shape, plan, times, status, steps per epoch, steps, epochs, percentage, metrics. */
export const LAWS: readonly Law[] = deepFrozen<readonly Law[]>([
  notAnObject,
  missingField,
  wrongType,
  notFinite,
  negativeCount,
  unsafeInteger,
  unknownStatus,
  statusSpelling,
  notAnInstant,
  unknownField,
  contradicted,
  updatedBeforeCreated,
  staleReport,
  updatedDecreased,
  createdChanged,
  elapsedDecreased,
  elapsedUnset,
  elapsedExceedsWall,
  updatedBeforeLog,
  jobContradicts,
  jobDiffers,
  leftTerminal,
  illegalTransition,
  toleratedTransition,
  lagsLog,
  stepsPerEpochMismatch,
  stepsPerEpochChanged,
  beforeStart,
  afterEnd,
  stepsExceedTotal,
  stepsDecreased,
  epochsExceedPlan,
  epochsDecreased,
  epochsDisagreeWithSteps,
  epochsOffByOne,
  percentageOutOfRange,
  percentageDecreased,
  percentageMismatch,
  completedShort,
  failedAfterTraining,
  finishing,
  keysDisagree,
  emptySeries,
  stepDecreased,
  stepBeyondProgress,
  bestEpochOutOfRange,
  bestEpochNotLowest,
  valLossDisagrees,
  trainLossUnexplained,
]);

/** The laws that are judged on what was read, in the order of judgement. */
export const REPORT_LAWS: readonly ReportLaw[] = Object.freeze(
  LAWS.filter((law): law is ReportLaw => law.judgedBy === "look"),
);

const BY_CODE: ReadonlyMap<string, Law> = new Map(LAWS.map((law) => [law.code, law]));

/** The law of a code, such as `progress/percentage-mismatch`; `undefined` where there is none. */
export const lawOf = (code: string): Law | undefined => BY_CODE.get(code);
