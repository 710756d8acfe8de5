import { type BestEpoch } from "./best-epoch.ts";

/** Where epochs and steps are counted from 0, and it matters where the points lie. */
export const OF_POINTS: readonly BestEpoch[] = [
  {
    name: "an epoch within 0.001 of the lowest loss",
    convention: "customizer-25.12",
    bestEpoch: 0,
    valLoss: 0.251,
    points: [
      { step: 9, value: 0.251 },
      { step: 19, value: 0.25 },
    ],
  },
  {
    name: "an epoch just beyond 0.001 of the lowest loss",
    convention: "customizer-25.12",
    bestEpoch: 0,
    valLoss: 0.2511,
    points: [
      { step: 9, value: 0.2511 },
      { step: 19, value: 0.25 },
    ],
    broken: "metrics/best-epoch-not-lowest",
  },
  {
    name: "an epoch within 0.001 of the lowest loss, but for the rounding of doubles",
    convention: "customizer-25.12",
    bestEpoch: 0,
    valLoss: 0.301,
    points: [
      { step: 9, value: 0.301 },
      { step: 19, value: 0.3 },
    ],
  },
  {
    name: "an epoch within 0.001 of a lowest loss below 0",
    convention: "customizer-25.12",
    bestEpoch: 0,
    valLoss: 0.0005,
    points: [
      { step: 9, value: 0.0005 },
      { step: 19, value: -0.0005 },
    ],
  },
  {
    name: "an epoch without points",
    convention: "customizer-25.12",
    bestEpoch: 2,
    valLoss: 0.25,
    points: [
      { step: 9, value: 0.5 },
      { step: 19, value: 0.25 },
    ],
  },
  {
    name: "an epoch whose first step has the lowest loss",
    convention: "customizer-25.12",
    bestEpoch: 1,
    valLoss: 0.1,
    points: [
      { step: 9, value: 0.5 },
      { step: 10, value: 0.1 },
      { step: 20, value: 0.4 },
    ],
  },
  {
    name: "an epoch whose loss is that of the first step of the next",
    convention: "customizer-25.12",
    bestEpoch: 1,
    valLoss: 0.1,
    points: [
      { step: 9, value: 0.5 },
      { step: 15, value: 0.3 },
      { step: 20, value: 0.1 },
    ],
    broken: "metrics/val-loss-disagrees",
  },
  {
    name: "an epoch whose last step has the lowest loss",
    convention: "customizer-25.12",
    bestEpoch: 1,
    valLoss: 0.1,
    points: [
      { step: 9, value: 0.5 },
      { step: 19, value: 0.1 },
      { step: 20, value: 0.4 },
    ],
  },
  {
    name: "an epoch, and a lower loss at no step",
    convention: "customizer-25.12",
    bestEpoch: 1,
    valLoss: 0.25,
    points: [{ step: 9, value: 0.5 }, { value: 0.1 }, { step: 19, value: 0.25 }],
    broken: "metrics/best-epoch-not-lowest",
  },
  {
    name: "an epoch with a point of no value",
    convention: "customizer-25.12",
    bestEpoch: 1,
    valLoss: 0.25,
    points: [{ step: 9, value: 0.5 }, { step: 15 }, { step: 19, value: 0.25 }],
  },
  {
    name: "an epoch whose lowest loss an earlier one has, too",
    convention: "customizer-25.12",
    bestEpoch: 1,
    valLoss: 0.25,
    points: [
      { step: 9, value: 0.25 },
      { step: 19, value: 0.25 },
    ],
  },
  {
    name: "an epoch whose loss is not the lowest that it has",
    convention: "customizer-25.12",
    bestEpoch: 1,
    valLoss: 0.3,
    points: [
      { step: 9, value: 0.5 },
      { step: 15, value: 0.3 },
      { step: 19, value: 0.25 },
    ],
  },
  {
    name: "the epoch of the lowest loss, and a loss of the opposite sign",
    convention: "customizer-25.12",
    bestEpoch: 1,
    valLoss: 0.25,
    points: [
      { step: 9, value: 0.5 },
      { step: 19, value: -0.25 },
    ],
    broken: "metrics/val-loss-disagrees",
  },
  {
    name: "an epoch after it, measured at its first step alone",
    convention: "customizer-25.12",
    bestEpoch: 2,
    valLoss: 0.4,
    points: [
      { step: 9, value: 0.5 },
      { step: 19, value: 0.25 },
      { step: 20, value: 0.4 },
    ],
    broken: "metrics/best-epoch-not-lowest",
  },
  {
    name: "an epoch within 0.001 of the lowest loss, though not at its end",
    convention: "customizer-25.12",
    bestEpoch: 1,
    valLoss: 0.2505,
    points: [
      { step: 9, value: 0.25 },
      { step: 15, value: 0.2505 },
      { step: 19, value: 0.4 },
    ],
  },
  {
    name: "an epoch at the very edge of that",
    convention: "customizer-25.12",
    bestEpoch: 1,
    valLoss: 0.001000000001,
    points: [
      { step: 9, value: 0 },
      { step: 19, value: 0.001000000001 },
    ],
  },
];
