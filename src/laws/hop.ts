import { type JobStatus } from "../job/status.ts";
import { transitionVerdict, type TransitionLook } from "../lifecycle/index.ts";
import { MARKS } from "./job-state.ts";
import { type Explanation } from "./law.ts";
import { type Look } from "./look.ts";
import { placeOf } from "./place.ts";

/** How the last two statuses of a job were seen: in a log or by polls, and across UNKNOWN or not. */
const hopLook = ({ stance, state }: Look): TransitionLook => ({
  looking: stance.looking,
  acrossUnknown: (state.marks & MARKS.lost) !== 0,
});

/** The last two statuses of a job. */
export const hopOf = ({ reading, state }: Look): { readonly from: JobStatus; readonly to: JobStatus } => ({
  from: state.status ?? "unknown",
  to: reading.status ?? "unknown",
});

/** Why a law objects to a hop, and the statuses that may come instead, beside the same one again and UNKNOWN. */
export const hopExplanation = (look: Look, message: string, next: readonly JobStatus[]): Explanation => {
  const { from, to } = hopOf(look);
  return {
    path: placeOf(look, "status"),
    message,
    seen: to,
    expected: `${[from, ...next].join(", ")} or unknown`,
    allowed: [from, ...next, "unknown"],
  };
};

/** What the lifecycle says of a hop that a law objects to. */
export const explainHop = (look: Look): Explanation => {
  const { from, to } = hopOf(look);
  const verdict = transitionVerdict(from, to, hopLook(look));
  return hopExplanation(look, verdict.reason.replace(/\.$/u, ""), verdict.allowed ? [] : verdict.allowedNext);
};
