/** A range of whole numbers, both ends included; empty where low > high. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}
