import { type CheckOptions } from "../../../src/index.ts";

/** A best_epoch with its val_loss, and the law that it breaks of the two that are judged together. */
export interface BestEpoch {
  readonly name: string;
  readonly convention: CheckOptions["convention"] & string;
  readonly bestEpoch: number;
  readonly valLoss: number | null;
  readonly points: readonly object[];
  /** Of 10 an epoch; 30 unless it is said. */
  readonly steps?: number;
  /** Neither, where it is not said. */
  readonly broken?: "metrics/best-epoch-not-lowest" | "metrics/val-loss-disagrees";
}

/** The losses of three epochs of 10 steps, measured at the end of each; steps are counted from 0. */
export const LOSSES = [
  { step: 9, value: 0.5 },
  { step: 19, value: 0.25 },
  { step: 29, value: 0.4 },
];

/** The same, where steps are counted from 1. */
export const LOSSES_FROM_1 = LOSSES.map(({ step, value }) => ({ step: step + 1, value }));
