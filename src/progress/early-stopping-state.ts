import { touched } from "../job/touched.ts";
import { isFiniteNumber } from "./number-problem.ts";

/** One look at the validation loss. Epochs are only compared, so either base will do; they never fall. */
export interface ValidationCheck {
  readonly epoch: number;
  readonly loss: number;
}

/** Where early stopping stands after the checks seen so far. */
export interface EarlyStoppingState {
  /** Whether the run ends here. Once true it stays, and later checks change nothing. */
  readonly stop: boolean;
  /** Units since the last improvement, from 0 to the patience, both included. */
  readonly waited: number;
  /** The check with the lowest finite loss, the earlier one of equals: the checkpoint that is kept. */
  readonly best: ValidationCheck | null;
  /** The last loss that counted as an improvement: what the next one is measured from. Never below the best. */
  readonly reference: number | null;
  /** The epoch that was last counted or improved in, so that each counts once. */
  readonly settledEpoch: number | null;
}

/** The state before the first check. */
export const EARLY_STOPPING_START: EarlyStoppingState = Object.freeze({
  stop: false,
  waited: 0,
  best: null,
  reference: null,
  settledEpoch: null,
});

const isFiniteOrNull = (value: unknown): boolean => value === null || isFiniteNumber(value);

/** A check of unknown origin, its parts read once; undefined where it names no epoch. A loss that is no number is NaN. */
export const checkFrom = (check: ValidationCheck): ValidationCheck | undefined => {
  const parts = touched((): ValidationCheck => ({ epoch: check.epoch, loss: check.loss }));
  if (!parts.ok || !isFiniteNumber(parts.value.epoch)) return undefined;
  const { epoch, loss } = parts.value;
  return { epoch, loss: typeof loss === "number" ? loss : Number.NaN };
};

const isBest = (best: ValidationCheck | null): boolean =>
  best === null || (isFiniteNumber(best.epoch) && isFiniteNumber(best.loss));

/** A state of unknown origin; the one before the first check for what no reducer gave. */
export const stateFrom = (state: EarlyStoppingState): EarlyStoppingState => {
  const isGiven = touched(
    () =>
      typeof state.stop === "boolean" &&
      Number.isSafeInteger(state.waited) &&
      isBest(state.best) &&
      isFiniteOrNull(state.reference) &&
      isFiniteOrNull(state.settledEpoch),
  );
  return isGiven.ok && isGiven.value ? state : EARLY_STOPPING_START;
};
