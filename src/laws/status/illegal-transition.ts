import { orList } from "../../job/listed.ts";
import { isEdge, isReachable, isSucceeded, nextStatuses } from "../../lifecycle/index.ts";
import { isShownToHaveWaited } from "../has-not-run.ts";
import { explainHop, hopExplanation, hopOf } from "../hop.ts";
import { MARKS } from "../job-state.ts";
import { report } from "../example.ts";
import { type Explanation, type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";

/** Whether a job succeeds though its log shows that it never ran: one that is being cancelled does, if it had begun. */
const succeedsWithoutRun = (look: Look): boolean => {
  const { status: from } = look.state;
  const { status: to } = look.reading;
  if (from === undefined || to === undefined) return false;
  return isSucceeded(to) && isEdge(from, to) && isShownToHaveWaited(look);
};

const explainSuccess = (look: Look): Explanation => {
  const { from, to } = hopOf(look);
  const next = nextStatuses(from).filter((status) => !isSucceeded(status));
  const names = orList(next.map((status) => status.toUpperCase()));
  const message = `${to.toUpperCase()} does not follow ${from.toUpperCase()} in a job that never ran: only ${names} may follow`;
  return hopExplanation(look, message, next);
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
