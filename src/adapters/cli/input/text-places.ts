/** A place in a text, by its line. Lines end with a line feed, here as everywhere in a file. */
export interface TextPlace {
  /** From 0. */
  readonly line: number;
  /** How many characters stand before it on that line. */
  readonly before: number;
}

/** Finds places in one walk through a text: they must be asked for in their order. */
export const textPlaces = (text: string): ((at: number) => TextPlace) => {
  let line = 0;
  let start = 0;
  let next = text.indexOf("\n");
  return (at) => {
    while (next !== -1 && next < at) {
      line += 1;
      start = next + 1;
      next = text.indexOf("\n", start);
    }
    return { line, before: at - start };
  };
};
