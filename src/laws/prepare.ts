import { EARLIER_SHIFT, factBits, REMEMBERED_FACTS } from "./facts.ts";
import { type Reading } from "../report/reading.ts";
import { lookUpEpochLength } from "./epoch-length.ts";
import { hasNotRun } from "./has-not-run.ts";
import { type Look } from "./look.ts";
import { EPOCHS_RULE } from "./percentage-rules.ts";
import { trustsEvidence } from "./trusted-evidence.ts";

const SAMPLES = factBits(["training samples and batch size"]);
const TWO_PLANS = factBits(["two statements of the plan"]);
const LOG = factBits(["a log"]);
const PAIR_OF_TIMES = factBits(["a pair of times"]);
const TWO_STATUSES = factBits(["two statuses"]);
const EPOCHS = factBits(["epochs"]);
const STEPS_PER_EPOCH = factBits(["steps per epoch"]);
const TOTAL = factBits(["total steps"]);
const COUNTER_OR_PLAN = factBits(["a counter or the plan"]);
const PLAN_FACTS = factBits(["training samples and batch size", "epochs", "steps per epoch", "total steps"]);
const COUNTERS = factBits(["steps_completed", "epochs_completed", "epochs", "total steps"]);

const isKnown = (value: number): boolean => value === value;

/** The totals that the plan allows, one or two; where the percentage is made of steps, what is reported as steps_per_epoch is just that. */
const lookUpTotals = (look: Look): void => {
  const { terms } = look;
  const perEpoch = isKnown(terms.batches) ? look.stepsPerEpoch : look.reportedPerEpoch;
  look.totalSteps = terms.provided.totalSteps;
  look.otherTotalSteps = terms.split.totalSteps;
  if (!isKnown(perEpoch)) return;
  const total = Math.min(terms.cap, terms.epochs * perEpoch);
  look.totalSteps = total <= Number.MAX_SAFE_INTEGER ? total : Number.NaN;
  look.otherTotalSteps = look.totalSteps;
};

/** The most epochs and steps of the job: by the plan, or by percentages where only one rule is possible. */
const lookUpBounds = (look: Look): void => {
  const { terms, state } = look;
  const rules = trustsEvidence(look) ? state.rules : 0;
  look.mostEpochs = Number.POSITIVE_INFINITY;
  if (isKnown(terms.epochs)) look.mostEpochs = terms.epochs;
  else if (rules === EPOCHS_RULE) look.mostEpochs = state.highestEpochs;
  look.mostSteps = terms.cap;
  const byEpochs = look.mostEpochs * look.mostPerEpoch;
  if (byEpochs < look.mostSteps) look.mostSteps = byEpochs;
  const isByTotal = rules !== 0 && (rules & EPOCHS_RULE) === 0;
  if (isByTotal && state.highestTotal < look.mostSteps) look.mostSteps = state.highestTotal;
};

/** Whether the report states both its times, or the job object around it both of its own. */
const hasPairOfTimes = ({ createdAt, updatedAt, jobCreatedAt, jobUpdatedAt }: Reading): boolean =>
  isKnown(updatedAt - createdAt) || isKnown(jobUpdatedAt - jobCreatedAt);

/** What there is twice, so that one can be held against the other; and how the reports were seen. */
const pairedFacts = ({ stance, terms, planChanged, reading }: Look): number =>
  (stance.looking === "log" ? LOG : 0) |
  (hasPairOfTimes(reading) ? PAIR_OF_TIMES : 0) |
  (reading.jobStatus === undefined ? 0 : TWO_STATUSES) |
  (terms.shared.length > 0 || planChanged.length > 0 ? TWO_PLANS : 0);

/** What is known of the plan, and what it makes of the job. */
const planFacts = ({ terms, reading, leastPerEpoch, mostEpochs, mostSteps }: Look): number =>
  // No plan makes epochs of no steps: a reported 0 can be judged whatever the plan is.
  (isKnown(terms.batches) || reading.stepsPerEpoch === 0 ? SAMPLES : 0) |
  (mostEpochs < Number.POSITIVE_INFINITY ? EPOCHS : 0) |
  (isKnown(leastPerEpoch) ? STEPS_PER_EPOCH : 0) |
  (mostSteps < Number.POSITIVE_INFINITY ? TOTAL : 0);

const earlierFacts = ({ state }: Look): number => (state.known & REMEMBERED_FACTS) << EARLIER_SHIFT;

/** Works out what follows from the report, the plan and what is remembered. */
export const workOut = (look: Look): void => {
  lookUpEpochLength(look);
  lookUpTotals(look);
  lookUpBounds(look);
  const facts = look.reading.stated | earlierFacts(look) | pairedFacts(look) | planFacts(look);
  // A job that has not run has counters of 0, whether it states them or not.
  look.facts = (facts & COUNTERS) === 0 && !hasNotRun(look) ? facts : facts | COUNTER_OR_PLAN;
};

/** Gets a look ready for the laws to be asked. */
export const prepare = (look: Look): void => {
  workOut(look);
  look.state.seen |= look.facts;
  // Of two plans that the job stated, neither is held against this report.
  look.tainted = look.planChanged.length > 0 ? PLAN_FACTS : 0;
  look.explaining = 0;
};
