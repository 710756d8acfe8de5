import { epochsEnded, mostEpochsEnded } from "../progress/epochs-of-steps.ts";
import { type Look } from "./look.ts";
import { EPOCHS_RULE } from "./percentage-rules.ts";
import { fewestEpochs, mostEpochsByRule, trustedRules } from "./trusted-evidence.ts";

const isKnown = (value: number): boolean => value === value;

/** Larger than what a product of two doubles can be wrong by, in parts of it. */
const DOUBT = 2 ** -50;

/** The steps_per_epoch that the report states, or an earlier one did; NaN where none did. */
export const reportedStepsPerEpoch = ({ reading, state }: Look): number =>
  reading.stepsPerEpoch >= 1 ? reading.stepsPerEpoch : state.stepsPerEpoch;

/**
 * Whether the steps_per_epoch of a service may be the documented one, which is not the steps of an
 * epoch: the one convention that has it makes the percentage of epochs. Packing and GRPO rule it out.
 */
const mayBeDocumented = (look: Look): boolean => {
  const { terms, stance } = look;
  if (terms.stepsUnknowable) return false;
  return stance.convention === "auto"
    ? (trustedRules(look) & EPOCHS_RULE) !== 0
    : stance.convention === "documented";
};

/** Whether the plan makes what is reported the documented steps_per_epoch, too: ceil(samples / batch) / epochs. */
const isDocumented = (look: Look, reported: number): boolean => {
  const { batches, epochs } = look.terms;
  if (!mayBeDocumented(look)) return false;
  return isKnown(epochs) ? reported * epochs === batches : batches % reported === 0;
};

/** The fewest steps of an epoch where ceil(samples / batch) is known: some samples may be split off, and the batch is not known. */
const fewestOf = (batches: number, leastShare: number): number =>
  leastShare === 1 ? batches : Math.max(1, Math.ceil(leastShare * (batches - 1) * (1 - DOUBT)));

const take = (look: Look, stepsPerEpoch: number, least: number, most: number): void => {
  look.stepsPerEpoch = stepsPerEpoch;
  look.leastPerEpoch = least;
  look.mostPerEpoch = most;
};

/** Where the plan leaves two splits possible, what is reported tells which, unless it may be the documented one. */
const takePlanned = (look: Look): void => {
  const provided = look.terms.provided.stepsPerEpoch;
  const split = look.terms.split.stepsPerEpoch;
  const reported = reportedStepsPerEpoch(look);
  const isOneOfThem = reported === provided || reported === split;
  if (!isKnown(split) || provided === split) take(look, provided, provided, provided);
  else if (!isKnown(provided)) take(look, split, split, split);
  else if (isOneOfThem && !isDocumented(look, reported)) take(look, reported, reported, reported);
  else take(look, Number.NaN, Math.min(provided, split), Math.max(provided, split));
};

/** Whether the epochs reported can be made of the steps reported, if these are the steps of an epoch. */
const isCredible = ({ reading: { stepsCompleted, epochsCompleted } }: Look, stepsPerEpoch: number): boolean =>
  !(
    epochsCompleted < epochsEnded(stepsCompleted, stepsPerEpoch) - 1 ||
    epochsCompleted > mostEpochsEnded(stepsCompleted, stepsPerEpoch) + 1
  );

/** Without samples and batch size: what is reported. It leaves more than itself possible where it may be the documented one. */
const takeReported = (look: Look): void => {
  const reported = reportedStepsPerEpoch(look);
  if (!mayBeDocumented(look)) {
    take(look, reported, reported, reported);
    return;
  }
  const { stance, terms } = look;
  const least = fewestOf(reported * fewestEpochs(look), terms.leastShare);
  take(
    look,
    stance.convention === "auto" && isCredible(look, reported) ? reported : Number.NaN,
    stance.convention === "auto" ? Math.min(reported, least) : least,
    reported * mostEpochsByRule(look),
  );
};

/**
 * Works out the steps of one epoch: what the plan says, or that of its two splits which was
 * reported, or what was reported; and between which bounds they lie, whatever the convention.
 */
export const lookUpEpochLength = (look: Look): void => {
  const { provided, split } = look.terms;
  if (isKnown(provided.stepsPerEpoch) || isKnown(split.stepsPerEpoch)) takePlanned(look);
  else takeReported(look);
};
