import { isEdge, isReachable, isSucceeded, nextStatuses } from "../../lifecycle/index.ts";
import { isShownToHaveWaited } from "../has-not-run.ts";
import { explainHop } from "../hop.ts";
import { MARKS } from "../job-state.ts";
import { report } from "../example.ts";
import { type Explanation, type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";
import { placeOf } from "../place.ts";

/** Whether a job succeeds though its log shows that it never ran: one that is being cancelled does, if it had begun. */
const succeedsWithoutRun = (look: Look): boolean => {
  const { status: from } = look.state;
  const { status: to } = look.reading;
  if (from === undefined || to === undefined) return false;
  return isSucceeded(to) && isEdge(from, to) && isShownToHaveWaited(look);
};

const explainSuccess = (look: Look): Explanation => {
  const { status: to = "unknown" } = look.reading;
  const { status: from = "unknown" } = look.state;
  const next = nextStatuses(from).filter((status) => !isSucceeded(status));
  const names = next.map((status) => status.toUpperCase()).join(" or ");
  return {
    path: placeOf(look, "status"),
    message: `${to.toUpperCase()} does not follow ${from.toUpperCase()} in a job that never ran: only ${names} may follow`,
    seen: to,
    expected: `${[from, ...next].join(", ")} or unknown`,
    allowed: [from, ...next, "unknown"],
  };
};

export const illegalTransition: ReportLaw = {
  code: "status/illegal-transition",
  severity: "error",
  statement:
    "A log of a job hops along edges of the lifecycle, and no job that never ran succeeds; polls, and a log across UNKNOWN, show statuses that can be reached.",
  source:
    "the meanings of the statuses, NVIDIA NeMo Customizer v1 reference; the successor's published table; recorded responses",
  judgedBy: "look",
  example: {
    breaks: [report("running"), report("pending")],
    holds: [report("pending"), report("running")],
  },
  reads: ["status", "earlier status"],
  taints: ["status"],
  setsAside: true,
  leaves: MARKS.hopInDoubt,
  isBroken: (look) => {
    const { reading, state, stance } = look;
    const { status: from } = state;
    const { status: to } = reading;
    if (from === undefined || to === undefined || from === to) return false;
    const isSampled = stance.looking === "poll" || (state.marks & MARKS.lost) !== 0;
    return isSampled ? !isReachable(from, to) : !isEdge(from, to) || succeedsWithoutRun(look);
  },
  explain: (look) => (succeedsWithoutRun(look) ? explainSuccess(look) : explainHop(look)),
};
