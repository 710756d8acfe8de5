import { REPORTED_FACTS, type ReportedFact } from "../report/facts.ts";

/** What follows from the plan, from the job object, or from a report together with them. */
const DERIVED_FACTS = [
  "training samples and batch size",
  "epochs",
  "steps per epoch",
  "total steps",
  "a counter or the plan",
  "two statements of the plan",
  "a log",
  "a pair of times",
  "two statuses",
] as const;

/** What an earlier report of the same job stated, and later ones are held against. */
const EARLIER_FACTS = [
  "earlier status",
  "earlier created_at",
  "earlier updated_at",
  "earlier elapsed_time",
  "earlier steps_completed",
  "earlier epochs_completed",
  "earlier percentage_done",
  "earlier steps_per_epoch",
] as const;

/** Every fact that a law may read, in the order of their bits. */
export const FACTS = [...REPORTED_FACTS, ...DERIVED_FACTS, ...EARLIER_FACTS] as const;

/** One fact that a law may read. */
export type Fact = (typeof FACTS)[number];

/** The bits of some facts. */
export const factBits = (facts: readonly Fact[]): number =>
  facts.reduce((bits, fact) => bits | (1 << FACTS.indexOf(fact)), 0);

/** The facts that bits stand for. */
export const factsOf = (bits: number): readonly Fact[] => FACTS.filter((_, at) => (bits & (1 << at)) !== 0);

/** How far the bits of reported facts are to be shifted to become those of earlier ones. */
export const EARLIER_SHIFT = REPORTED_FACTS.length + DERIVED_FACTS.length;

/** The first reported facts are those that a state remembers, in the same order as the earlier ones. */
export const REMEMBERED_FACTS = (1 << EARLIER_FACTS.length) - 1;

const COMPUTED_FROM: Partial<Record<ReportedFact, readonly Fact[]>> = {
  steps_per_epoch: ["steps per epoch", "total steps", "epochs_completed", "percentage_done", "best_epoch"],
  steps_completed: ["epochs_completed", "percentage_done", "best_epoch"],
  epochs_completed: ["percentage_done", "best_epoch"],
};

/** The bits of facts that cannot be trusted when some are found to be wrong: these, and what is computed from them. */
export const taintBits = (facts: readonly ReportedFact[]): number =>
  facts.reduce((bits, fact) => bits | factBits([fact, ...(COMPUTED_FROM[fact] ?? [])]), 0);
