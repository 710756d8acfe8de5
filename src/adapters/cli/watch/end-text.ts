import { renderJobSummary } from "../../../check/render-job-summary.ts";
import { type WatchOutcome } from "../../client/index.ts";

/** How a watch ended: why, and what is to be said of the job. */
export const endText = ({ message, verdict }: WatchOutcome): string =>
  [message, ...verdict.jobs.map((job) => renderJobSummary(job))].map((part) => `${part}\n`).join("");
