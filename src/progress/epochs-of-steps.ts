/** Services flush steps_completed about every 100 steps, so that as many may be done more than are reported. Source: recorded reports. */
export const STEPS_IN_A_BURST = 100;

/** The most epochs that can have ended when these steps are reported; NaN where either is not known. */
export const mostEpochsEnded = (stepsCompleted: number, stepsPerEpoch: number): number =>
  Math.floor((stepsCompleted + STEPS_IN_A_BURST - 1) / stepsPerEpoch);

/** The epochs that have ended by the steps reported; NaN where either is not known. */
export const epochsEnded = (stepsCompleted: number, stepsPerEpoch: number): number =>
  Math.floor(stepsCompleted / stepsPerEpoch);
