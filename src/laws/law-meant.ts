import { didYouMean } from "../job/nearest.ts";

/**
 * A question to end a sentence with about a misspelled code of a law, by the whole of it or by its name
 * without the family; where none is near, another end, or none.
 */
export const lawMeant = (code: string, codes: readonly string[], otherwise = ""): string =>
  didYouMean(code, codes, didYouMean(code.replace(/^.*\//u, ""), codes, otherwise));
