import { isJsonObject } from "../../job/json.ts";
import { shown } from "../../job/shown.ts";
import { DEFAULT_LIMITS } from "./watch-limits.ts";
import { type WatchOptions } from "./watch-options.ts";

const OPTIONS = [
  "interval",
  "longestWait",
  "limits",
  "requestTimeout",
  "bodyLimit",
  "headers",
  "until",
  "learnPlan",
  "check",
  "monitor",
  "estimator",
  "signal",
  "fetch",
  "clock",
  "random",
] as const satisfies readonly (keyof WatchOptions)[];

const LIMITS = Object.keys(DEFAULT_LIMITS);

const strangers = (given: object, names: readonly string[], what: string): readonly string[] =>
  Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((name) => `${shown(name)} is no ${what}; there are ${names.join(", ")}.`);

const numberProblem = (name: string, value: unknown, unit: string): readonly string[] =>
  value === undefined || (typeof value === "number" && value > 0)
    ? []
    : [`${name} is ${shown(value)}; it must be a number of ${unit} above 0.`];

const limitProblems = (limits: unknown = {}): readonly string[] => {
  if (!isJsonObject(limits)) return [`limits is ${shown(limits)}; it must be an object of seconds by name.`];
  const known = Object.entries(limits).filter(([name]) => LIMITS.includes(name));
  return [
    ...strangers(limits, LIMITS, "limit"),
    ...known.flatMap(([name, value]) => numberProblem(`limits.${name}`, value, "seconds")),
  ];
};

/** Values of headers may be secrets: no sentence tells them. */
const headerProblems = (headers: unknown = {}): readonly string[] => {
  if (!isJsonObject(headers)) return [`headers is ${shown(headers)}; it must be an object of texts by name.`];
  return Object.entries(headers).flatMap(([name, value]) => {
    if (typeof value !== "string") return [`the header ${shown(name)} must be a text.`];
    try {
      return new Headers([[name, value]]).has(name) ? [] : [`the header ${shown(name)} cannot be sent.`];
    } catch {
      return [`the header ${shown(name)} cannot be sent: its name or value holds what no header may hold.`];
    }
  });
};

const untilProblems = (until: unknown = "ended"): readonly string[] =>
  until === "ended" || until === "ready" ? [] : [`until is ${shown(until)}; it must be "ended" or "ready".`];

/** What is wrong with options of unknown origin, a sentence each. */
export const watchOptionProblems = (options: unknown): readonly string[] => {
  if (!isJsonObject(options)) return [`the options are ${shown(options)}; they must be an object.`];
  return [
    ...strangers(options, OPTIONS, "option"),
    ...numberProblem("interval", options["interval"], "seconds"),
    ...numberProblem("longestWait", options["longestWait"], "seconds"),
    ...numberProblem("requestTimeout", options["requestTimeout"], "seconds"),
    ...numberProblem("bodyLimit", options["bodyLimit"], "bytes"),
    ...limitProblems(options["limits"]),
    ...headerProblems(options["headers"]),
    ...untilProblems(options["until"]),
  ];
};
