import { eachOf } from "../job/each-of.ts";
import { type PartialPlan } from "../job/training-plan.ts";
import { openPlans, termsFor } from "../laws/known-plans.ts";
import { planTerms, statedTerms } from "../laws/plan-terms.ts";
import { usablePlan } from "../progress/usable-plan.ts";
import { blankReading } from "../report/reading.ts";
import { readInto } from "../report/read-into.ts";
import { recordsOf, type ReportRecord } from "../report/records.ts";
import { type RemainingTime, remainingTime } from "./remaining-time.ts";
import { NOTHING_SEEN, type Sight, sighted } from "./sight.ts";

/** Tells how long one job goes on, report by report; what it keeps does not grow with them. */
export interface Estimator {
  /**
   * Takes in the next report, job object or envelope of the job, seen `at` so many seconds (not milliseconds) since 1970.
   * Without it the time is that of the envelope (`at`, `elapsed_seconds`), or else the report's `updated_at`.
   */
  readonly observe: (report: unknown, at?: number) => RemainingTime;
  /**
   * What remains at a later time, in seconds since 1970; without it, at that of the last look. That of
   * `elapsed_seconds` has no such time: nothing later than it can be told.
   */
  readonly remaining: (at?: number) => RemainingTime;
}

/** Whether a time since 1970 is later than the last look was. */
const isLater = ({ now, clock }: Sight, at: number): boolean =>
  Number.isFinite(at) && clock !== "stopwatch" && at > now;

/**
 * Begins to watch a job whose plan is known in whole, in part or not at all. Parts that cannot be used are
 * left out, as if they were not known: `checkPartialPlan` tells what is wrong with them. All times are in
 * seconds, those of a look since 1970: `Date.now() / 1000`.
 */
export const createEstimator = (plan: PartialPlan = {}): Estimator => {
  const reading = blankReading();
  const plans = openPlans(usablePlan(plan).plan, "documented");
  let terms = termsFor(plans, {}, false);
  let sight = NOTHING_SEEN;
  const take = (record: ReportRecord, now: number): void => {
    const { plan: stated, payload, at = Number.NaN, clock = "calendar" } = record;
    readInto(payload, reading);
    if (stated !== undefined) terms = statedTerms(plans, terms, usablePlan(stated).plan);
    terms = planTerms(plans, terms, reading.plan);
    const seen = Number.isFinite(now) ? ({ at: now, clock: "calendar" } as const) : { at, clock };
    sight = sighted(sight, reading, seen);
  };
  return {
    observe: (report, at = Number.NaN) => {
      for (const record of recordsOf(report)) take(record, at);
      return remainingTime(sight, terms);
    },
    remaining: (at = Number.NaN) => remainingTime(isLater(sight, at) ? { ...sight, now: at } : sight, terms),
  };
};

/**
 * How long a job goes on by its reports, in the order in which they came, as of the last of them. Each
 * number is seconds, 0 or more, or null where nothing tells; a number of training seconds assumes that
 * the job goes on at the pace of late, to the end of its plan. Parts of the plan that cannot be used are
 * left out: `checkPartialPlan` tells what is wrong with them.
 */
export const estimateRemaining = (trace: Iterable<unknown>, plan: PartialPlan = {}): RemainingTime => {
  const estimator = createEstimator(plan);
  // What is no list tells nothing, and what ends in an error tells what came before.
  for (const report of eachOf(trace, "trace", () => undefined)) estimator.observe(report);
  return estimator.remaining();
};
