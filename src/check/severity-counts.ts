import { counted } from "../job/counted.ts";
import { SEVERITIES, type Severity } from "../job/severity.ts";

/** How many findings there are of each severity. */
export type SeverityCounts = Record<Severity, number>;

/** Counts of nothing yet. */
export const noCounts = (): SeverityCounts => ({ error: 0, warning: 0, info: 0 });

/** Adds findings to counts, which change. */
export const countIn = (
  counts: SeverityCounts,
  findings: readonly { readonly severity: Severity }[],
): SeverityCounts => {
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
};

/** Counts as a piece of a sentence, the gravest first: "2 errors, 1 info"; empty where there is nothing. */
export const countsText = (counts: SeverityCounts): string =>
  SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => (severity === "info" ? `${counts.info} info` : counted(counts[severity], severity)))
    .join(", ");
