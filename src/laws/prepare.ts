import { EARLIER_SHIFT, factBits, REMEMBERED_FACTS } from "./facts.ts";
import { type Reading } from "../report/reading.ts";
import { type Look } from "./look.ts";

const SAMPLES = factBits(["training samples and batch size"]);
const TWO_PLANS = factBits(["a plan given and a plan stated"]);
const LOG = factBits(["a log"]);
const PAIR_OF_TIMES = factBits(["a pair of times"]);
const EPOCHS = factBits(["epochs"]);
const STEPS_PER_EPOCH = factBits(["steps per epoch"]);
const TOTAL = factBits(["total steps"]);
const COUNTER_OR_PLAN = factBits(["a counter or the plan"]);
const COUNTERS = factBits(["steps_completed", "epochs_completed", "epochs", "total steps"]);

const isKnown = (value: number): boolean => value === value;

/** The steps of an epoch: what the plan says, or that of its two splits which was reported, or what was reported. */
const knownStepsPerEpoch = ({ reading, state, terms }: Look): number => {
  const reported = reading.stepsPerEpoch >= 1 ? reading.stepsPerEpoch : state.stepsPerEpoch;
  const provided = terms.provided.stepsPerEpoch;
  const split = terms.split.stepsPerEpoch;
  if (!isKnown(provided) && !isKnown(split)) return reported;
  if (!isKnown(split) || provided === split || provided === reported) return provided;
  return !isKnown(provided) || split === reported ? split : Number.NaN;
};

const lookUpTotals = (look: Look): void => {
  const { epochs, cap, provided, split } = look.terms;
  if (isKnown(look.stepsPerEpoch)) {
    const total = Math.min(cap, epochs * look.stepsPerEpoch);
    look.totalSteps = total <= Number.MAX_SAFE_INTEGER ? total : Number.NaN;
    look.otherTotalSteps = look.totalSteps;
  } else {
    look.totalSteps = provided.totalSteps;
    look.otherTotalSteps = split.totalSteps;
  }
  const most = Math.max(look.totalSteps, look.otherTotalSteps);
  look.mostSteps = isKnown(most) ? most : cap;
};

/** Whether the report states both its times, or the job object around it both of its own. */
const hasPairOfTimes = ({ createdAt, updatedAt, jobCreatedAt, jobUpdatedAt }: Reading): boolean =>
  isKnown(updatedAt - createdAt) || isKnown(jobUpdatedAt - jobCreatedAt);

const derivedFacts = ({ stance, terms, reading, stepsPerEpoch, mostSteps }: Look): number =>
  (stance.looking === "log" ? LOG : 0) |
  (hasPairOfTimes(reading) ? PAIR_OF_TIMES : 0) |
  // No plan makes epochs of no steps: a reported 0 can be judged whatever the plan is.
  (isKnown(terms.batches) || reading.stepsPerEpoch === 0 ? SAMPLES : 0) |
  (terms.shared.length > 0 ? TWO_PLANS : 0) |
  (isKnown(terms.epochs) ? EPOCHS : 0) |
  (isKnown(stepsPerEpoch) ? STEPS_PER_EPOCH : 0) |
  (mostSteps < Number.POSITIVE_INFINITY ? TOTAL : 0);

/** Works out what follows from the report, the plan and what is remembered, before any law is asked. */
export const prepare = (look: Look): void => {
  look.stepsPerEpoch = knownStepsPerEpoch(look);
  lookUpTotals(look);
  const facts =
    look.reading.stated | ((look.state.known & REMEMBERED_FACTS) << EARLIER_SHIFT) | derivedFacts(look);
  look.facts = (facts & COUNTERS) === 0 ? facts : facts | COUNTER_OR_PLAN;
  look.state.seen |= look.facts;
  look.tainted = 0;
  look.explaining = 0;
};
