/** A JSON object of which nothing is known yet. */
export interface JsonObject {
  readonly [key: string]: unknown;
}

/** Whether a value is a JSON object: not null, not an array. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a JSON Pointer is, as a regular expression that the whole text matches. */
export const POINTER = "^(/([^~/]|~[01])*)*$";

const POINTER_TEXT = new RegExp(POINTER, "u");

/** Whether a text is a JSON Pointer, as RFC 6901 has it. */
export const isPointer = (text: string): boolean => POINTER_TEXT.test(text);

/** One step of a JSON Pointer, escaped as RFC 6901 has it. */
export const pointerStep = (key: string | number): string =>
  `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
