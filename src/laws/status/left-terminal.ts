import { isReachable, isTerminal } from "../../lifecycle/index.ts";
import { MARKS } from "../job-state.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { explainHop } from "../hop.ts";

export const leftTerminal: ReportLaw = {
  code: "status/left-terminal",
  severity: "error",
  statement: "Nothing leaves a terminal status, but COMPLETED for READY.",
  source: "the meanings of the statuses, NVIDIA NeMo Customizer v1 reference, JobStatus",
  judgedBy: "look",
  example: {
    breaks: [report("completed"), report("running")],
    holds: [report("completed"), report("ready")],
  },
  reads: ["status", "earlier status"],
  taints: ["status"],
  setsAside: true,
  leaves: MARKS.endInDoubt,
  isBroken: ({ reading: { status: to }, state: { status: from } }) =>
    from !== undefined && to !== undefined && isTerminal(from) && !isReachable(from, to),
  explain: explainHop,
};
