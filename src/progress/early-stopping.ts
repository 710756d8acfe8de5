import { shown } from "../job/shown.ts";
import { touched } from "../job/touched.ts";
import { type Result, err, ok } from "../result.ts";
import {
  checkFrom,
  type EarlyStoppingState,
  stateFrom,
  type ValidationCheck,
} from "./early-stopping-state.ts";
import { Exact } from "./exact.ts";
import { numberProblem, reasonOf } from "./number-problem.ts";

/** What patience is counted in: epochs (the reference), or validation checks (the trainer beneath). */
export const PATIENCE_UNITS = Object.freeze(["epochs", "validation-checks"] as const);

/** One of `epochs` and `validation-checks`. */
export type PatienceUnit = (typeof PATIENCE_UNITS)[number];

/** When to stop. Defaults are the reference's: patience 10, minDelta 0.001, counted in epochs. */
export interface EarlyStoppingOptions {
  /** How many units without an improvement end the run: a whole number from 1 on. */
  readonly patience?: number;
  /** What a loss must fall by, and more, to count as an improvement: 0 or more. */
  readonly minDelta?: number;
  readonly unit?: PatienceUnit;
}

/** Why early stopping cannot be judged with these options. */
export interface EarlyStoppingFailure {
  readonly code: "bad-patience" | "bad-min-delta" | "unknown-unit" | "not-an-object" | "unreadable";
  readonly field: keyof EarlyStoppingOptions | "options";
  readonly seen: string;
  readonly message: string;
}

/**
 * Gives the pure reducer (state, check) → state. A check improves if its loss lies below the
 * reference by strictly more than minDelta, both read as the decimals they are written as: from 0.3
 * to 0.299 is exactly 0.001, and none. A loss that is not finite never improves. In epochs, an epoch
 * counts at its first check without an improvement, and once. Small improvements move the best epoch
 * but not the reference. A check that names no epoch changes nothing, and what is no state counts as
 * the one before the first check. Source: NVIDIA NeMo Customizer v1 reference; the trainer's public source for
 * the strict comparison and the unit.
 */
export const earlyStopping = (
  options: EarlyStoppingOptions = {},
): Result<
  (state: EarlyStoppingState, check: ValidationCheck) => EarlyStoppingState,
  readonly [EarlyStoppingFailure, ...EarlyStoppingFailure[]]
> => {
  const read = optionsOf(options);
  if (!read.ok) return err([read.error]);
  const [first, ...others] = failuresOf(read.value);
  if (first !== undefined) return err([first, ...others]);
  return ok((before, seen) => {
    const state = stateFrom(before);
    const check = checkFrom(seen);
    return state.stop || check === undefined ? state : afterCheck(state, check, read.value);
  });
};

/** Options of unknown origin, each read once. */
const optionsOf = (
  options: EarlyStoppingOptions,
): Result<Required<EarlyStoppingOptions>, EarlyStoppingFailure> => {
  const read = touched(() => {
    const { patience = 10, minDelta = 0.001, unit = "epochs" } = options;
    return { patience, minDelta, unit };
  });
  const seen = shown(options);
  const at = { field: "options", seen, message: `options is ${seen}; it must be an object.` } as const;
  if (typeof options !== "object" || options === null) return err({ ...at, code: "not-an-object" });
  return read.ok ? read : err({ ...at, code: "unreadable" });
};

const afterCheck = (
  state: EarlyStoppingState,
  check: ValidationCheck,
  { patience, minDelta, unit }: Required<EarlyStoppingOptions>,
): EarlyStoppingState => {
  const best = isLower(check.loss, state.best) ? { epoch: check.epoch, loss: check.loss } : state.best;
  if (improves(check.loss, state.reference, minDelta)) {
    return { stop: false, waited: 0, best, reference: check.loss, settledEpoch: check.epoch };
  }
  const counts = unit === "validation-checks" || check.epoch !== state.settledEpoch;
  const waited = state.waited + (counts ? 1 : 0);
  return { ...state, best, waited, stop: waited >= patience, settledEpoch: check.epoch };
};

const isLower = (loss: number, best: ValidationCheck | null): boolean =>
  Number.isFinite(loss) && (best === null || loss < best.loss);

const improves = (loss: number, reference: number | null, minDelta: number): boolean =>
  Number.isFinite(loss) && (reference === null || new Exact(reference).minus(loss).gt(minDelta));

const failuresOf = (options: Required<EarlyStoppingOptions>): readonly EarlyStoppingFailure[] => {
  const failures: EarlyStoppingFailure[] = [];
  const { patience, minDelta, unit } = options;
  const code = numberProblem(patience, "refused");
  if (code !== undefined) {
    const message = `patience is ${shown(patience)}, which ${reasonOf(code)}; it must be a whole number from 1 on.`;
    failures.push({ code: "bad-patience", field: "patience", seen: shown(patience), message });
  }
  if (!(Number.isFinite(minDelta) && minDelta >= 0)) {
    const message = `minDelta is ${shown(minDelta)}; it must be a finite number, 0 or more.`;
    failures.push({ code: "bad-min-delta", field: "minDelta", seen: shown(minDelta), message });
  }
  if (!PATIENCE_UNITS.includes(unit)) {
    const message = `unit is ${shown(unit)}; it must be "epochs" or "validation-checks".`;
    failures.push({ code: "unknown-unit", field: "unit", seen: shown(unit), message });
  }
  return failures;
};
