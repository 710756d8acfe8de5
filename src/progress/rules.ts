/**
 * How many of the samples train where no validation set is provided. `documented`: ceil(n × fraction).
 * `platform` (the successor): n − max(1, floor((1 − fraction) × n)), so that at least one sample validates.
 * They agree wherever the documented rule leaves a sample to validate: for 0.9, from n = 10 on.
 */
export const SPLIT_RULES = Object.freeze(["documented", "platform"] as const);

/** One of `documented` and `platform`. */
export type SplitRule = (typeof SPLIT_RULES)[number];

/**
 * What steps_per_epoch means. `observed`: ceil(train / batch size), which every recorded job shows.
 * `documented`: ceil(training samples / batch size) / epochs, as NVIDIA's reference prints it, which
 * need not even be whole.
 */
export const STEPS_PER_EPOCH_RULES = Object.freeze(["observed", "documented"] as const);

/** One of `observed` and `documented`. */
export type StepsPerEpochRule = (typeof STEPS_PER_EPOCH_RULES)[number];

/**
 * What percentage_done means. `epochs`: completed epochs / epochs × 100 (the reference; releases up
 * to 25.8). `steps`: round(100 × steps / total, 2) (releases from 25.10). `platform`:
 * min(100, int((step / max_steps) × 100)) in floating point (the successor).
 */
export const PERCENTAGE_RULES = Object.freeze(["epochs", "steps", "platform"] as const);

/** One of `epochs`, `steps` and `platform`. */
export type PercentageRule = (typeof PERCENTAGE_RULES)[number];
