/**
 * How grave a broken law is, gravest first. `error`: cannot be true under any known convention;
 * `warning`: contradicts the reference or is odd, but seen in reality; `info`: worth knowing.
 */
export const SEVERITIES = Object.freeze(["error", "warning", "info"] as const);

/** One of `error`, `warning` and `info`. */
export type Severity = (typeof SEVERITIES)[number];
