import { type Bounds } from "../../src/progress/bounds.ts";

/** Bounds from pairs of their ends. */
export const from = (...pairs: readonly (readonly [number, number])[]): readonly Bounds[] =>
  pairs.map(([low, high]) => ({ low, high }));
