/** A value that is neither there nor null has nothing to be wrong about. */
export const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;

/** Whether a value is a text, or is not stated. */
export const isTextOrAbsent = (value: unknown): boolean => typeof value === "string" || isAbsent(value);

/** A whole number from 0 to 2^53 − 1, or NaN for anything else; 0 for a negative zero, as to add 0 makes it. */
export const countOf = (value: unknown): number =>
  typeof value === "number" && value >= 0 && Number.isSafeInteger(value) ? value + 0 : Number.NaN;

/** A whole number from 1 to 2^53 − 1, or NaN for anything else. */
export const sizeOf = (value: unknown): number =>
  typeof value === "number" && value >= 1 && Number.isSafeInteger(value) ? value : Number.NaN;

/** A whole number from −1 to 2^53 − 1, or NaN for anything else. */
export const capOf = (value: unknown): number =>
  typeof value === "number" && value >= -1 && Number.isSafeInteger(value) ? value : Number.NaN;

/** A finite number, or NaN for anything else. */
export const finiteOf = (value: unknown): number =>
  typeof value === "number" && Number.isFinite(value) ? value : Number.NaN;

/** A finite number of at least 0, or NaN for anything else. */
export const secondsOf = (value: unknown): number =>
  typeof value === "number" && value >= 0 && Number.isFinite(value) ? value : Number.NaN;

/** Whether nothing needs to be said of a value: it was read as a number, or it is not stated. */
export const isSettled = (read: number, value: unknown): boolean =>
  read === read || value === null || value === undefined;
