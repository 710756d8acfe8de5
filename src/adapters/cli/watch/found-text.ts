import { renderFinding } from "../../../check/render-finding.ts";
import { SEVERITIES, type Severity } from "../../../job/severity.ts";
import { type ReportEvent } from "../../client/index.ts";

/** The findings that a report is the first to give, from a severity on, as `check` prints them. */
export const foundText = ({ findings, job }: ReportEvent, show: Severity): string =>
  findings
    .filter(({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(show))
    .map((finding) => `${renderFinding(finding, job)}\n`)
    .join("\n");
