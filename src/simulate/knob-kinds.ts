import { instantFromText } from "../job/instant.ts";
import { shown } from "../job/shown.ts";
import { knobProblem, type SimulationProblem } from "./simulation-failure.ts";

/** How a knob's value is checked: nothing where it is right. */
export type KnobKind = (knob: string, value: unknown) => SimulationProblem | undefined;

/** A number between two bounds, both included. */
export const numberFrom =
  (lowest: number, highest: number): KnobKind =>
  (knob, value) => {
    const expected = `a number from ${lowest} to ${highest}`;
    if (typeof value !== "number" || Number.isNaN(value))
      return knobProblem("not-a-number", knob, value, expected);
    return value >= lowest && value <= highest
      ? undefined
      : knobProblem("out-of-range", knob, value, expected);
  };

/** A whole number between two bounds, both included. */
export const wholeFrom =
  (lowest: number, highest: number): KnobKind =>
  (knob, value) => {
    const expected = `a whole number from ${lowest} to ${highest}`;
    if (typeof value !== "number" || Number.isNaN(value))
      return knobProblem("not-a-number", knob, value, expected);
    if (!(value >= lowest && value <= highest)) return knobProblem("out-of-range", knob, value, expected);
    return Number.isInteger(value) ? undefined : knobProblem("not-whole", knob, value, expected);
  };

/** A value of a kind, or null. */
export const orNull =
  (kind: KnobKind): KnobKind =>
  (knob, value) => {
    const problem = value === null ? undefined : kind(knob, value);
    return problem === undefined
      ? undefined
      : { ...problem, message: problem.message.replace(/\.$/u, ", or null.") };
  };

/** One of some values. */
export const choiceOf =
  (choices: readonly (string | number)[]): KnobKind =>
  (knob, value) =>
    choices.some((choice) => choice === value)
      ? undefined
      : knobProblem("unknown-choice", knob, value, choices.map(shown).join(" or "));

/** A text that is not empty. */
export const filledText: KnobKind = (knob, value) =>
  typeof value === "string" && value !== ""
    ? undefined
    : knobProblem("not-a-text", knob, value, "a text that is not empty");

/** From 1970 to 2200: every microsecond then, and for decades after, has a number of its own. */
const FIRST_YEAR = "1970-01-01T00:00:00";

/** The instant before which a job must be created. */
export const LATEST_CREATION = "2200-01-01T00:00:00";

/** An ISO 8601 instant of the years from 1970 to 2199. */
export const instant: KnobKind = (knob, value) => {
  const micros = typeof value === "string" ? instantFromText(value) : undefined;
  const isWithin =
    micros !== undefined &&
    micros >= (instantFromText(FIRST_YEAR) ?? 0) &&
    micros < (instantFromText(LATEST_CREATION) ?? 0);
  return isWithin
    ? undefined
    : knobProblem(
        "not-an-instant",
        knob,
        value,
        "an ISO 8601 instant of the years from 1970 to 2199, such as 2025-11-03T09:14:00.107722",
      );
};
