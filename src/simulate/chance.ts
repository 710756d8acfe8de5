import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

const TWO_TO_32 = 2 ** 32;

/** Spreads every bit of a 32-bit number over all of them. Source: C. Wellons, "hash-prospector", the constants of lowbias32. */
const spread = (value: number): number => {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x7f_eb_35_2d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x84_6c_a6_8b);
  return hash ^ (hash >>> 16);
};

/** Both halves of a safe integer, each as a 32-bit number. */
const halves = (value: number): readonly [low: number, high: number] => [
  value | 0,
  Math.floor(value / TWO_TO_32) | 0,
];

const withText = (start: number, text: string): number => {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = spread(hash ^ text.charCodeAt(at));
  return hash;
};

/** A key to draw by: the same seed and purpose give the same key, and no other. */
export const keyOf = (seed: number, purpose: string): number => {
  const [low, high] = halves(seed);
  return withText(spread(spread(low) ^ high), purpose);
};

/**
 * A number from 0 (included) to 1 (excluded) for one index, without drawing those before it: what
 * happens at step 1,000,000 is known without counting there. Only integer arithmetic, so that it is
 * the same on every engine.
 */
export const chanceAt = (key: number, index: number): number => {
  const [low, high] = halves(index);
  return (spread(spread(key ^ low) ^ high) >>> 0) / TWO_TO_32;
};

/** A whole number of 32 bits for one index below 2 ** 32: no two indexes have the same under one key. */
export const distinctAt = (key: number, index: number): number => spread(key ^ (index | 0)) >>> 0;

/** Draws one value after another, each purpose from a stream of its own. */
export interface Draw {
  /** From 0 (included) to 1 (excluded). */
  readonly share: () => number;
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  /** A number between two bounds, both included, in so many parts of 1: seconds that read like seconds. */
  readonly between: (from: number, to: number, parts: number) => number;
  readonly oneOf: <Value>(values: readonly [Value, ...Value[]]) => Value;
}

/** Opens the stream of draws for one purpose. */
export const drawFor = (seed: number, purpose: string): Draw => {
  const random = xoroshiro128plus(keyOf(seed, purpose));
  const whole = (from: number, to: number): number => uniformInt(random, from, to);
  return {
    share: () => uniformFloat64(random),
    whole,
    between: (from, to, parts) => whole(Math.round(from * parts), Math.round(to * parts)) / parts,
    oneOf: (values) => values[whole(0, values.length - 1)] ?? values[0],
  };
};
