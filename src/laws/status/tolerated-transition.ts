import { edgeGrade } from "../../lifecycle/index.ts";
import { explainHop } from "../hop.ts";
import { MARKS } from "../job-state.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";

export const toleratedTransition: ReportLaw = {
  code: "status/tolerated-transition",
  severity: "info",
  statement: "Each hop of a log is one of the usual ones.",
  source: "the grades of the lifecycle's edges: recorded responses, and the successor's published table",
  judgedBy: "look",
  example: {
    options: { looking: "log" },
    breaks: [report("created"), report("running")],
    holds: [report("created"), report("pending"), report("running")],
  },
  reads: ["status", "earlier status", "a log"],
  taints: [],
  isBroken: ({ reading: { status: to }, state: { status: from, marks } }) =>
    from !== undefined &&
    to !== undefined &&
    (marks & MARKS.lost) === 0 &&
    edgeGrade(from, to) === "tolerated",
  explain: explainHop,
};
