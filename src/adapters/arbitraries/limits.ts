import { isJsonObject } from "../../job/json.ts";
import { didYouMean } from "../../job/nearest.ts";
import { shown } from "../../job/shown.ts";
import { touched } from "../../job/touched.ts";
import { wholeFrom } from "../../simulate/knob-kinds.ts";

/** What is wrong with a limit, in a sentence that calls it by its name; `undefined` where it is right. */
export type LimitKind = (name: string, value: unknown) => string | undefined;

/** What each limit of a name may be. */
export type LimitKinds = Readonly<Record<string, LimitKind>>;

/** A whole number from 1 on. */
export const wholeNumber: LimitKind = (name, value) =>
  wholeFrom(1, Number.MAX_SAFE_INTEGER)(name, value)?.message;

/** `true` or `false`. */
export const truth: LimitKind = (name, value) =>
  typeof value === "boolean" ? undefined : `${name} is ${shown(value)}; it must be true or false.`;

/** One of some texts. */
export const oneOf =
  (choices: readonly string[]): LimitKind =>
  (name, value) => {
    if (choices.some((choice) => choice === value)) return undefined;
    const end = typeof value === "string" ? didYouMean(value, choices, ".") : ".";
    return `${name} is ${shown(value)}; it must be one of ${choices.join(", ")}${end}`;
  };

/** A list of some texts, at least one of them. */
export const someOf =
  (choices: readonly string[]): LimitKind =>
  (name, value) => {
    if (!Array.isArray(value) || value.length === 0)
      return `${name} is ${shown(value)}; it must be a list of at least one of ${choices.join(", ")}.`;
    const problems = Array.from(value, (entry, at) => oneOf(choices)(`${name}[${at}]`, entry));
    return problems.find((problem) => problem !== undefined);
  };

/** An object of limits, each of which may be left out. */
export const limitsOf =
  (kinds: LimitKinds): LimitKind =>
  (name, value) => {
    if (!isJsonObject(value)) return `${name} is ${shown(value)}; it must be an object.`;
    const names = Object.keys(kinds);
    const stranger = Object.keys(value).find((key) => !names.includes(key));
    if (stranger !== undefined)
      return `${name} has ${shown(stranger)}, which is none of ${names.join(", ")}${didYouMean(stranger, names, ".")}`;
    for (const [key, kind] of Object.entries(kinds)) {
      const problem = value[key] === undefined ? undefined : kind(`${name}.${key}`, value[key]);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };

/**
 * Throws, in a sentence, where limits of unknown origin cannot be used: an arbitrary that is made
 * wrong has no better way to say so, and must not search for ever for what is not there.
 */
export const requireLimits = (name: string, given: unknown, kinds: LimitKinds): void => {
  const problem = touched(() => limitsOf(kinds)(name, given));
  if (!problem.ok) throw new TypeError(`${name} cannot be read: it threw ${problem.error}.`);
  if (problem.value !== undefined) throw new TypeError(problem.value);
};
