import { checkReport, checkTrace } from "../../check/check-trace.ts";
import { type CheckOptions } from "../../check/options.ts";
import { type Verdict } from "../../check/verdict.ts";
import { isIterable } from "../../job/each-of.ts";
import { isJsonObject } from "../../job/json.ts";
import { touched } from "../../job/touched.ts";
import { type TrainingPlan } from "../../job/training-plan.ts";
import { err, ok, type Result } from "../../result.ts";
import { whyNoEntry, whyNotJudged } from "./why-not-judged.ts";

/** Reports that come with the plan they follow, as a simulated run does. */
interface PlannedReports {
  readonly plan: TrainingPlan;
  readonly reports: Iterable<unknown>;
}

const arePlanned = (value: unknown): value is PlannedReports =>
  isJsonObject(value) && isIterable(value.reports) && isJsonObject(value.plan);

const PLATFORM: CheckOptions = { convention: "platform" };

/** `platform` must be named, and what was simulated or generated says that it follows it. */
const namedConvention = (received: unknown): CheckOptions => {
  if (!isJsonObject(received) || received.status !== undefined) return {};
  const { convention } = isJsonObject(received.scenario) ? received.scenario : received;
  return convention === PLATFORM.convention ? PLATFORM : {};
};

/** The entries of a trace, up to one that can be no report; why it is none is noted. */
function* entriesOf(reports: Iterable<unknown>, note: (reason: string) => void): Generator {
  let place = 0;
  for (const report of reports) {
    const why = whyNoEntry(report);
    if (why !== undefined) return note(`of entry ${place}: ${why}`);
    yield report;
    place += 1;
  }
}

const verdictOnTrace = (reports: Iterable<unknown>, options: CheckOptions): Result<Verdict, string> => {
  let wrong: string | undefined;
  const entries = entriesOf(reports, (reason) => {
    wrong = reason;
  });
  const verdict = checkTrace(entries, options);
  return wrong === undefined ? ok(verdict) : err(wrong);
};

const verdictOn = (received: unknown, given: CheckOptions): Result<Verdict, string> => {
  const why = whyNotJudged(received);
  if (why !== undefined) return err(why);
  // Options that are no object are handed on as they are, to be refused.
  const options = isJsonObject(given) ? { ...namedConvention(received), ...given } : given;
  if (!arePlanned(received))
    return isIterable(received) ? verdictOnTrace(received, options) : ok(checkReport(received, options));
  const { plan, reports } = received;
  return verdictOnTrace(reports, isJsonObject(options) ? { plan, ...options } : options);
};

/**
 * The verdict on what a test received: one payload, any iterable of payloads as a trace, or a
 * simulated run with its plan, under `platform` where it says so. Refused, in a sentence, where it is
 * none of these, where the options cannot be used or where there is no report at all, for then a
 * matcher would hold of nothing.
 */
export const judged = (received: unknown, options: CheckOptions): Result<Verdict, string> => {
  const asked = touched(() => verdictOn(received, options));
  if (!asked.ok) return err(`nothing was judged: what was given cannot be read: it threw ${asked.error}`);
  if (!asked.value.ok) return err(`nothing was judged: ${asked.value.error}`);
  const verdict = asked.value.value;
  if (verdict.unreadable.length === 0) return ok(verdict);
  const what = verdict.verdict === "unjudged" ? "nothing was judged:" : "not everything could be read:";
  return err([what, ...verdict.unreadable.map(({ reason }) => reason)].join("\n  "));
};
