import { SEVERITIES, type Severity } from "../job/severity.ts";

/** A severity that a law is reported with instead of its own, or `off` for not at all. */
export type SeverityOverride = Severity | "off";

/** Whether a value is a severity or `off`. */
export const isSeverityOverride = (value: unknown): value is SeverityOverride =>
  value === "off" || SEVERITIES.some((severity) => severity === value);
