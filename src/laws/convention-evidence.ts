import { isTerminal } from "../lifecycle/index.ts";
import {
  type Convention,
  CONVENTIONS,
  type ConventionName,
  type PercentageRule,
  PERCENTAGE_RULES,
} from "../progress/index.ts";
import { type ReportedFact } from "../report/facts.ts";
import { factBits } from "./facts.ts";
import { type Look } from "./look.ts";
import { ruleBit } from "./percentage-rules.ts";

/** Every known convention with its name, in the order of its bit. */
const CONVENTION_ENTRIES: readonly (readonly [ConventionName, Convention])[] = Object.freeze([
  ["documented", CONVENTIONS.documented],
  ["customizer-25.4", CONVENTIONS["customizer-25.4"]],
  ["customizer-25.10", CONVENTIONS["customizer-25.10"]],
  ["customizer-25.12", CONVENTIONS["customizer-25.12"]],
  ["platform", CONVENTIONS.platform],
]);

const bitsWhere = (holds: (convention: Convention) => boolean): number =>
  CONVENTION_ENTRIES.reduce((bits, [, convention], at) => (holds(convention) ? bits | (1 << at) : bits), 0);

/** The bits of some conventions. */
export const conventionBits = (names: readonly ConventionName[]): number =>
  CONVENTION_ENTRIES.reduce((bits, [name], at) => (names.includes(name) ? bits | (1 << at) : bits), 0);

/** The conventions that bits stand for. */
export const conventionsOf = (bits: number): readonly ConventionName[] =>
  CONVENTION_ENTRIES.flatMap(([name], at) => ((bits & (1 << at)) === 0 ? [] : [name]));

const BITS_OF_RULES: readonly number[] = Array.from({ length: 1 << PERCENTAGE_RULES.length }, (_, rules) =>
  bitsWhere(({ percentageRule }) => (rules & ruleBit(percentageRule)) !== 0),
);

/** The conventions that follow one of the percentage rules. */
export const conventionsOfRules = (rules: number): number => BITS_OF_RULES[rules] ?? 0;

/** The percentage rules that some conventions follow. */
export const rulesOf = (names: readonly ConventionName[]): number =>
  names.reduce((bits, name) => bits | ruleBit(ruleOf(name)), 0);

const ruleOf = (name: ConventionName): PercentageRule => CONVENTIONS[name].percentageRule;

/** The conventions under which the first epoch of best_epoch is 1, and those under which it is 0. */
export const FIRST_EPOCH_IS_1 = bitsWhere(({ bestEpoch }) => bestEpoch === "1-based");
export const FIRST_EPOCH_IS_0 = bitsWhere(({ bestEpoch }) => bestEpoch === "0-based");
const NO_ELAPSED_TIME = bitsWhere(({ elapsedTime: time }) => time === "zero" || time === "absent-or-zero");
const ELAPSED_TIME = ~NO_ELAPSED_TIME;
const DOCUMENTED_STEPS = bitsWhere(({ stepsPerEpochRule }) => stepsPerEpochRule === "documented");
const OBSERVED_STEPS = ~DOCUMENTED_STEPS;

const byBestEpoch = ({ reading, terms }: Look): number =>
  (reading.bestEpoch === 0 ? FIRST_EPOCH_IS_1 : 0) |
  (reading.bestEpoch === terms.epochs ? FIRST_EPOCH_IS_0 : 0);

const byElapsedTime = ({ reading }: Look): number => {
  if (reading.elapsedTime > 0) return NO_ELAPSED_TIME;
  const hasRun = reading.stepsCompleted > 0;
  const hasEnded = reading.status !== undefined && isTerminal(reading.status);
  return reading.elapsedTime === 0 && hasRun && hasEnded ? ELAPSED_TIME : 0;
};

const byStepsPerEpoch = ({ reading, terms }: Look): number => {
  const { stepsPerEpoch } = reading;
  if (!(stepsPerEpoch * terms.batches >= 0)) return 0;
  const observed =
    stepsPerEpoch === terms.provided.stepsPerEpoch || stepsPerEpoch === terms.split.stepsPerEpoch;
  const documented = !(stepsPerEpoch * terms.epochs !== terms.batches) || terms.epochs !== terms.epochs;
  return (observed ? 0 : OBSERVED_STEPS) | (documented ? 0 : DOCUMENTED_STEPS);
};

/** A habit that a report can show not to be kept: the fact that shows it, and the conventions that it excludes. */
export interface Habit {
  readonly fact: ReportedFact;
  readonly bits: number;
  readonly excludes: (look: Look) => number;
}

const STEPS_HABIT: Habit = {
  fact: "steps_per_epoch",
  bits: factBits(["steps_per_epoch"]),
  excludes: byStepsPerEpoch,
};
const BEST_EPOCH_HABIT: Habit = {
  fact: "best_epoch",
  bits: factBits(["best_epoch"]),
  excludes: byBestEpoch,
};
const ELAPSED_HABIT: Habit = {
  fact: "elapsed_time",
  bits: factBits(["elapsed_time"]),
  excludes: byElapsedTime,
};

/** The habits that narrow the conventions, beside the percentage. They never break a law. */
export const HABITS: readonly Habit[] = Object.freeze([STEPS_HABIT, BEST_EPOCH_HABIT, ELAPSED_HABIT]);

/** The conventions that a report excludes by its habits, as far as its facts can be trusted. */
export const excludedByHabits = (look: Look): number => {
  const trusted = look.facts & ~look.tainted;
  return (
    ((trusted & STEPS_HABIT.bits) === 0 ? 0 : byStepsPerEpoch(look)) |
    ((trusted & BEST_EPOCH_HABIT.bits) === 0 ? 0 : byBestEpoch(look)) |
    ((trusted & ELAPSED_HABIT.bits) === 0 ? 0 : byElapsedTime(look))
  );
};
