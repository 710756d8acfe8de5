import { type JobProgress } from "./job-progress.ts";
import { oneLine } from "./one-line.ts";
import { type WatchEnd } from "./outcome.ts";

const reasonOf = ({ failure }: JobProgress): string => (failure === null ? "" : ` (${oneLine(failure)})`);

/** Why a watch is at its end, as one sentence; `progress` is that of the last report, where there was one. */
export const endMessage = (
  end: Exclude<WatchEnd, { readonly code: "refused" | "unusable" }>,
  progress: JobProgress | null,
): string => {
  switch (end.code) {
    case "ended":
      return `the job is at its end: ${end.status.toUpperCase()}${progress === null ? "" : reasonOf(progress)}.`;
    case "queued-too-long":
      return `the job waited in its queue for more than ${end.limit} s.`;
    case "gone-quiet":
      return `the job has gone quiet: for more than ${end.limit} s no step, no metric and no newer updated_at.`;
    case "finishing-too-long":
      return `the job did not come to its end within ${end.limit} s after its last step.`;
    case "out-of-time":
      return `the job is not at its end, and the ${end.limit} s for which it was to be watched are over.`;
    case "unreachable":
      return `no answer that can be used came for more than ${end.limit} s; the last: ${end.trouble.message}`;
    case "aborted":
      return "the watch was called off.";
  }
};
