import { isIterable } from "../../job/each-of.ts";
import { isJsonObject, type JsonObject } from "../../job/json.ts";
import { shown } from "../../job/shown.ts";

const isFunction = (value: unknown): boolean => typeof value === "function";

const isResult = (value: JsonObject): boolean =>
  typeof value.ok === "boolean" && ("value" in value || "error" in value);

const reasonOf = ({ error }: JsonObject): string =>
  isJsonObject(error) && typeof error.message === "string" ? error.message : shown(error);

const aboutResult = (result: JsonObject): string =>
  result.ok === true
    ? "this is a Result: unwrap it, and give its value"
    : `this is a Result that failed, and has no value: ${reasonOf(result)}`;

/** Why an object, though it may look like one, is no report and no list of them. */
export const whyUnlike = (value: JsonObject): string | undefined => {
  if (isFunction(value.then)) return "this is a Promise: await it";
  if (Symbol.asyncIterator in value)
    return "this is an async generator: collect its reports first, in a list";
  if (isResult(value)) return aboutResult(value);
  if (typeof value.ok === "boolean" && isFunction(value.json)) return "this is a Response: await its json()";
  return undefined;
};

/** Throws what a field throws: that is a mistake of the test, and no law that is broken. */
const readThrough = (value: JsonObject): void => {
  Object.values(value);
};

const hasReports = (value: JsonObject): boolean => value.status === undefined && isIterable(value.reports);

/** What is no report, no job object, no list, no run and no iterable of reports, in words; `undefined` for what may be one. */
export const whyNotJudged = (received: unknown): string | undefined => {
  if (typeof received === "string") return "this is a text: parse it, and give what is in it";
  if (typeof received !== "object" || received === null)
    return `this is ${shown(received)}, and no report: give a report, a job object, a run, or a list of reports`;
  if (!isJsonObject(received)) return undefined;
  readThrough(received);
  if (hasReports(received) && !isJsonObject(received.plan))
    return "this is a fleet, or has reports and no plan: give its reports, as in fleet.reports";
  return whyUnlike(received);
};

/** The same of one entry of a list; a text in the place of a report breaks a law, and can be judged. */
export const whyNoEntry = (entry: unknown): string | undefined => {
  if (entry === undefined) return "this is undefined, and no report";
  if (!isJsonObject(entry)) return undefined;
  readThrough(entry);
  return hasReports(entry) ? "this is a run: judge each by itself" : whyUnlike(entry);
};
