import { checkReport, checkTrace } from "../../check/check-trace.ts";
import { type CheckOptions } from "../../check/options.ts";
import { type Verdict } from "../../check/verdict.ts";
import { isJsonObject } from "../../job/json.ts";
import { type TrainingPlan } from "../../job/training-plan.ts";
import { err, ok, type Result } from "../../result.ts";

/** Reports that come with the plan they follow, as a simulated run does. */
interface PlannedReports {
  readonly plan: TrainingPlan;
  readonly reports: Iterable<unknown>;
}

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.iterator in value;

const arePlanned = (value: unknown): value is PlannedReports =>
  isJsonObject(value) && isIterable(value.reports) && isJsonObject(value.plan);

const verdictOn = (received: unknown, options: CheckOptions): Verdict => {
  if (arePlanned(received)) return checkTrace(received.reports, { plan: received.plan, ...options });
  return isIterable(received) ? checkTrace(received, options) : checkReport(received, options);
};

/**
 * The verdict on what a test received: one payload, any iterable of payloads as a trace, or a
 * simulated run with its plan. Refused, in a sentence, where the options cannot be used or where
 * there is no report at all, for then a matcher would hold of nothing.
 */
export const judged = (received: unknown, options: CheckOptions): Result<Verdict, string> => {
  const verdict = verdictOn(received, options);
  if (verdict.unreadable.length === 0) return ok(verdict);
  const what = verdict.verdict === "unjudged" ? "nothing was judged:" : "not everything could be read:";
  return err([what, ...verdict.unreadable.map(({ reason }) => reason)].join("\n  "));
};
