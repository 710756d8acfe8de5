/** What `parsed` gives for a text that is not JSON. */
export const NOT_JSON = Symbol("not JSON");

/** The value of a JSON text, or `NOT_JSON`. */
export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
};
