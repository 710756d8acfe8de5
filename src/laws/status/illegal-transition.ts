import { isEdge, isReachable } from "../../lifecycle/index.ts";
import { explainHop } from "../hop.ts";
import { MARKS } from "../job-state.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";

export const illegalTransition: ReportLaw = {
  code: "status/illegal-transition",
  severity: "error",
  statement:
    "A log of a job hops along edges of the lifecycle; polls, and a log across UNKNOWN, show statuses that can be reached.",
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
  isBroken: ({ reading: { status: to }, state: { status: from, marks }, stance }) => {
    if (from === undefined || to === undefined || from === to) return false;
    const isSampled = stance.looking === "poll" || (marks & MARKS.lost) !== 0;
    return isSampled ? !isReachable(from, to) : !isEdge(from, to);
  },
  explain: explainHop,
};
