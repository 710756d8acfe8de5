import { type Finding } from "../job/finding.ts";
import { SEVERITIES, type Severity } from "../job/severity.ts";

/** How to write a verdict for people, or for tools that show it to them. */
export interface RenderStyle {
  /** The mildest severity that is shown; `warning` unless told. */
  readonly show?: Severity;
  /** So many characters of a job's name are shown, its last ones; 250 unless told. A job may be named after its file. */
  readonly longestName?: number;
}

/** Whether a severity is at least as grave as another. */
export const isAsGraveAs = (severity: Severity, mildest: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(mildest);

/** The findings of a job that a style shows. */
export const shownFindings = (
  { findings }: { readonly findings: readonly Finding[] },
  { show = "warning" }: RenderStyle,
): readonly Finding[] => findings.filter(({ severity }) => isAsGraveAs(severity, show));
