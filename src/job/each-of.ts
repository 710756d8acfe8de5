import { shown } from "./shown.ts";
import { told } from "./touched.ts";

/** Whether a value gives one after another; a text, which gives its letters, is none. */
export const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.iterator in value;

/**
 * Each value of a list of unknown origin, or of anything else that gives one after another, until it
 * throws. What is wrong with it is told as a sentence, in which `name` stands for it.
 */
export const eachOf = function* eachOf(
  values: Iterable<unknown>,
  name: string,
  note: (reason: string) => void,
): Generator {
  // What is done with a value that was given is done outside of this: only the list's own errors come here.
  try {
    if (isIterable(values)) yield* values;
    else note(`${name} is ${shown(values)}; it must be a list.`);
  } catch (thrown) {
    note(`${name} cannot be read on: it threw ${told(thrown)}.`);
  }
};
