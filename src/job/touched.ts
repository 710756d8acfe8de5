import { err, ok, type Result } from "../result.ts";
import { shown } from "./shown.ts";

/** What was thrown, in words: it may be no error at all, or one that throws again when it is asked. */
export const told = (thrown: unknown): string => {
  try {
    return shown(thrown instanceof Error ? thrown.message : thrown);
  } catch {
    return shown(thrown);
  }
};

/**
 * Gives what comes of touching a value of unknown origin, or in words what it threw: a getter, a
 * proxy or a function of a caller's may throw anything at any time.
 */
export const touched = <Value>(touch: () => Value): Result<Value, string> => {
  try {
    return ok(touch());
  } catch (thrown) {
    return err(told(thrown));
  }
};
