const joined = (words: readonly string[], last: "and" | "or"): string =>
  [...words.slice(0, -2), words.slice(-2).join(` ${last} `)].join(", ");

/** Several words of which one is meant, as one piece of a sentence: `sft, dpo or grpo`. */
export const orList = (words: readonly string[]): string => joined(words, "or");

/** Several words that are all meant, as one piece of a sentence: `epochs, samples and batch size`. */
export const andList = (words: readonly string[]): string => joined(words, "and");

/** The first of some words, so many at most, and how many more there are: `3 more`. */
export const firstOf = (words: readonly string[], most: number): readonly string[] =>
  words.length > most ? [...words.slice(0, most), `${words.length - most} more`] : words;
