import { type TrainingPlan } from "../job/training-plan.ts";
import { type ExactFraction } from "./exact-fraction.ts";
import { type ExactCount } from "./exact.ts";
import { type Progress } from "./progress-failure.ts";

/** One number and how it comes about; every part is text, so that nothing is rounded on the way out. */
export interface DerivationLine {
  /** What the number is, unique within a derivation: "steps per epoch (observed)". */
  readonly name: string;
  readonly formula: string;
  /** The formula with its values put in. */
  readonly substituted: string;
  /** The value before rounding, never rounded itself: a decimal, or a fraction such as "2410/121". */
  readonly exact: string;
  /** The same as a decimal of at most 20 places. */
  readonly decimal: string;
  /** How the value was made of the exact one. */
  readonly rounding: string;
  /** The number as it is used and reported. */
  readonly value: string;
  /** Where the formula is known from. */
  readonly source: string;
}

/** How every number of a plan, and of progress in it, comes about. Plain JSON. */
export interface Derivation {
  readonly plan: TrainingPlan;
  readonly progress?: Progress;
  readonly lines: readonly DerivationLine[];
  /** Sentences for people: where rules differ, what could not be computed, what to beware of. */
  readonly notes: readonly string[];
}

/** Where formulas are known from. */
export const SOURCES = {
  reference: "NVIDIA NeMo Customizer v1 reference",
  recorded: "NVIDIA NeMo Customizer v1 reference, and every recorded job that completed",
  observed: "responses recorded from real services",
  platform: "public source of the successor platform",
  trainer: "public source of the trainer",
} as const;

/** The exact value of a line and its decimal. */
export const exactly = (fraction: ExactFraction): Pick<DerivationLine, "exact" | "decimal"> => ({
  exact: fraction.terminates ? fraction.decimal : `${fraction.numerator}/${fraction.denominator}`,
  decimal: fraction.decimal,
});

/** The parts of a line whose value is whole and needed no rounding. */
export const unrounded = (
  value: ExactCount,
): Pick<DerivationLine, "exact" | "decimal" | "rounding" | "value"> => ({
  exact: `${value}`,
  decimal: `${value}`,
  rounding: "none",
  value: `${value}`,
});

/** The parts of a line whose exact value is rounded up to a whole number. */
export const roundedUp = (
  fraction: ExactFraction,
  value: ExactCount,
): Pick<DerivationLine, "exact" | "decimal" | "rounding" | "value"> => ({
  ...exactly(fraction),
  rounding: fraction.denominator === 1 ? "none" : "up to a whole number",
  value: `${value}`,
});
