/** Services flush steps_completed about every 100 steps, so that as many may be done more than are reported. Source: recorded reports. */
export const STEPS_IN_A_BURST = 100;

/** The most steps that can be done when these are reported; NaN where they are not known. */
export const mostStepsDone = (stepsCompleted: number): number => stepsCompleted + STEPS_IN_A_BURST - 1;

/** The most epochs that can have ended when these steps are reported; NaN where either is not known. */
export const mostEpochsEnded = (stepsCompleted: number, stepsPerEpoch: number): number =>
  Math.floor(mostStepsDone(stepsCompleted) / stepsPerEpoch);

/** The most epochs that can have begun when these steps are reported; NaN where either is not known. */
export const mostEpochsBegun = (stepsCompleted: number, stepsPerEpoch: number): number =>
  Math.ceil(mostStepsDone(stepsCompleted) / stepsPerEpoch);

/** The epochs that have ended by the steps reported; NaN where either is not known. */
export const epochsEnded = (stepsCompleted: number, stepsPerEpoch: number): number =>
  Math.floor(stepsCompleted / stepsPerEpoch);

/** More than the epochs rule may be off by: half a hundredth, and some room for what doubles do to the product. */
const ROUNDING = 0.005 + 1e-9;

/** The fewest of so many epochs that a percentage can claim to have ended; the whole number is the next one up. */
export const fewestEpochsClaimed = (percentage: number, epochs: number): number =>
  ((percentage - ROUNDING) * epochs) / 100;

/** The most of so many epochs that a percentage can claim to have ended; the whole number is the next one down. */
export const mostEpochsClaimed = (percentage: number, epochs: number): number =>
  ((percentage + ROUNDING) * epochs) / 100;
