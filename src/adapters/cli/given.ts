import { ok, type Result } from "../../result.ts";

/** Reads an option where it was given; one that was not is `undefined`. */
export const given = <Value>(
  text: string | undefined,
  read: (text: string) => Result<Value, string>,
): Result<Value | undefined, string> => (text === undefined ? ok(undefined) : read(text));
