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

/** What the lifecycle says of a hop that a law objects to. */
export const explainHop = (look: Look): Explanation => {
  const { status: to = "unknown" } = look.reading;
  const { status: from = "unknown" } = look.state;
  const verdict = transitionVerdict(from, to, hopLook(look));
  const allowed = verdict.allowed ? [] : verdict.allowedNext;
  return {
    path: placeOf(look, "status"),
    message: verdict.reason.replace(/\.$/u, ""),
    seen: to,
    expected: `${[from, ...allowed].join(", ")} or unknown`,
    allowed: [from, ...allowed, "unknown"],
  };
};
