import { epochsEnded, mostEpochsEnded } from "../progress/epochs-of-steps.ts";
import { type Look } from "./look.ts";
import { EPOCHS_RULE } from "./percentage-rules.ts";
import { trustedRules, trustsEvidence } from "./trusted-evidence.ts";

// Numbers go from field to field here: one that is handed to a function, or back, may have to be allocated.

const isKnown = (value: number): boolean => value === value;

/** Larger than what a product of two doubles can be wrong by, in parts of it. */
const DOUBT = 2 ** -50;

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
const isDocumented = (look: Look): boolean => {
  const { reportedPerEpoch: reported, terms } = look;
  if (!mayBeDocumented(look)) return false;
  return isKnown(terms.epochs) ? reported * terms.epochs === terms.batches : terms.batches % reported === 0;
};

/** Takes one number for the steps of an epoch, and no other for possible. */
const takeOne = (look: Look): void => {
  look.leastPerEpoch = look.stepsPerEpoch;
  look.mostPerEpoch = look.stepsPerEpoch;
};

/** Where the plan leaves two splits possible, what is reported tells which, unless it may be the documented one. */
const takeSplits = (look: Look): void => {
  const provided = look.terms.provided.stepsPerEpoch;
  const split = look.terms.split.stepsPerEpoch;
  const reported = look.reportedPerEpoch;
  if ((reported === provided || reported === split) && !isDocumented(look)) {
    look.stepsPerEpoch = reported;
    takeOne(look);
    return;
  }
  look.stepsPerEpoch = Number.NaN;
  look.leastPerEpoch = Math.min(provided, split);
  look.mostPerEpoch = Math.max(provided, split);
};

const takePlanned = (look: Look): void => {
  const provided = look.terms.provided.stepsPerEpoch;
  const split = look.terms.split.stepsPerEpoch;
  if (isKnown(provided) && isKnown(split) && provided !== split) {
    takeSplits(look);
    return;
  }
  look.stepsPerEpoch = isKnown(provided) ? provided : split;
  takeOne(look);
};

/** Whether the epochs reported can be made of the steps reported, if what is reported is the steps of an epoch. */
const isCredible = ({ reading: { stepsCompleted, epochsCompleted }, reportedPerEpoch }: Look): boolean =>
  !(
    epochsCompleted < epochsEnded(stepsCompleted, reportedPerEpoch) - 1 ||
    epochsCompleted > mostEpochsEnded(stepsCompleted, reportedPerEpoch) + 1
  );

/**
 * Bounds the steps of an epoch by a steps_per_epoch that may be the documented one: ceil(samples / batch)
 * is so many times it as the plan has epochs, and of the samples some may be split off.
 */
const takeDocumented = (look: Look): void => {
  const { terms, state, reportedPerEpoch: reported } = look;
  const isBounded = !isKnown(terms.epochs) && trustsEvidence(look);
  const fewestEpochs = isBounded ? state.lowestEpochs : terms.epochs;
  const mostEpochs = isBounded ? state.highestEpochs : terms.epochs;
  const fewestBatches = isKnown(fewestEpochs) ? reported * fewestEpochs : reported;
  // The batch size is not known: of the last batch as little as one sample may be there.
  const fewest = Math.max(1, Math.ceil(terms.leastShare * (fewestBatches - 1) * (1 - DOUBT)));
  look.leastPerEpoch = terms.leastShare === 1 ? fewestBatches : fewest;
  look.mostPerEpoch = isKnown(mostEpochs) ? reported * mostEpochs : Number.POSITIVE_INFINITY;
};

/** Without samples and batch size: what is reported. It leaves more than itself possible where it may be the documented one. */
const takeReported = (look: Look): void => {
  look.stepsPerEpoch = look.reportedPerEpoch;
  if (!isKnown(look.reportedPerEpoch) || !mayBeDocumented(look)) {
    takeOne(look);
    return;
  }
  takeDocumented(look);
  if (look.stance.convention === "documented") {
    look.stepsPerEpoch = look.leastPerEpoch === look.mostPerEpoch ? look.leastPerEpoch : Number.NaN;
    return;
  }
  if (look.reportedPerEpoch < look.leastPerEpoch) look.leastPerEpoch = look.reportedPerEpoch;
  if (!isCredible(look)) look.stepsPerEpoch = Number.NaN;
};

/**
 * Works out the steps of one epoch: what the plan says, or that of its two splits which was
 * reported, or what was reported; and between which bounds they lie, whatever the convention.
 */
export const lookUpEpochLength = (look: Look): void => {
  const { reading, state, terms } = look;
  look.reportedPerEpoch = reading.stepsPerEpoch >= 1 ? reading.stepsPerEpoch : state.stepsPerEpoch;
  if (isKnown(terms.provided.stepsPerEpoch) || isKnown(terms.split.stepsPerEpoch)) takePlanned(look);
  else takeReported(look);
};
