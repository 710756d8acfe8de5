/** A range of whole numbers, both ends included; empty where low > high. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** What lies within two ranges. */
export const narrowed = (one: Bounds, other: Bounds): Bounds => ({
  low: Math.max(one.low, other.low),
  high: Math.min(one.high, other.high),
});
