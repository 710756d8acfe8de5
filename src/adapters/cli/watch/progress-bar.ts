import { type Glyphs } from "./glyphs.ts";

/**
 * A bar of so many cells that is full to a fraction of it. A fraction outside 0 to 1 is drawn as the
 * nearer of the two; a bar below 1 is never drawn full.
 */
export const progressBar = (fraction: number, cells: number, { full, parts, empty }: Glyphs): string => {
  const within = Math.min(1, Math.max(0, fraction));
  const steps = parts.length + 1;
  const done = Math.floor(within * cells * steps);
  const part = parts[(done % steps) - 1] ?? "";
  const bar = full.repeat(Math.floor(done / steps)) + part;
  return bar + empty.repeat(cells - bar.length);
};
