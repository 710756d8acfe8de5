/**
 * Digit by digit and with two lengths of fraction: an engine matches counted groups in twice the
 * time. The days 29 to 31 are allowed in the months that always have them.
 */
const PLAIN =
  /^\d\d\d\d-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d\d\d\d\d\d)?$/u;

/**
 * Whether a text is an instant as the services write theirs, which is Python's `isoformat` without an
 * offset: with microseconds, or with none. Each is an instant that exists, and as texts they sort as
 * the instants do. A leap day is no plain one, though it may exist: see `instantInto`.
 */
export const isPlainInstant = (text: string): boolean => PLAIN.test(text);
