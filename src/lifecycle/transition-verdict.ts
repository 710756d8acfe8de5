import { orList } from "../job/listed.ts";
import { shown } from "../job/shown.ts";
import { isJobStatus, JOB_STATUSES, type JobStatus } from "../job/status.ts";
import type { JobStage } from "./leaves.ts";
import { reachableFrom } from "./reachability.ts";
import { routeBetween } from "./route.ts";
import { isTerminal } from "./status-classes.ts";
import { lookFrom, type SoundLook, type TransitionLook } from "./transition-look.ts";
import { edgeGrade, nextStatuses } from "./transition-table.ts";

/** The status may follow; `because` tells on what ground. */
export interface TransitionAllowed {
  readonly allowed: true;
  readonly because: "same" | "unknown-observed" | "edge-usual" | "edge-tolerated" | "reachable";
  /** One sentence for a reader. */
  readonly reason: string;
  /** The statuses passed between the two looks, on the likeliest way; empty unless `because` is `reachable`. */
  readonly passed: readonly JobStatus[];
}

/** The status may not follow; `because` tells what stands in the way: `bad-question` is about what was asked. */
export interface TransitionRefused {
  readonly allowed: false;
  readonly because: "left-terminal" | "no-edge" | "unreachable" | "bad-question";
  /** One sentence for a reader. */
  readonly reason: string;
  /** What would have been allowed instead, in the wire's order, beside the same status again and UNKNOWN. */
  readonly allowedNext: readonly JobStatus[];
}

/** Whether one status may follow another, and why. */
export type TransitionVerdict = TransitionAllowed | TransitionRefused;

const name = (status: JobStatus): string => status.toUpperCase();

const allow = (
  because: TransitionAllowed["because"],
  reason: string,
  passed: readonly JobStatus[] = [],
): TransitionAllowed => ({ allowed: true, because, reason, passed });

const allowEdge = (from: JobStatus, to: JobStatus): TransitionAllowed =>
  edgeGrade(from, to) === "usual"
    ? allow("edge-usual", `${name(to)} usually follows ${name(from)}.`)
    : allow("edge-tolerated", `${name(to)} seldom follows ${name(from)} directly, but it has been seen.`);

const refuse = (from: JobStatus, to: JobStatus, byReach: boolean): TransitionRefused => {
  const allowedNext = byReach ? reachableFrom(from).filter((status) => status !== from) : nextStatuses(from);
  const instead =
    allowedNext.length === 0 ? "nothing follows it" : `only ${orList(allowedNext.map(name))} may follow`;
  if (isTerminal(from)) {
    const reason = `${name(from)} is terminal and is not left for ${name(to)}: ${instead}.`;
    return { allowed: false, because: "left-terminal", reason, allowedNext };
  }
  return byReach
    ? {
        allowed: false,
        because: "unreachable",
        reason: `No way leads from ${name(from)} to ${name(to)}: ${instead}, sooner or later.`,
        allowedNext,
      }
    : {
        allowed: false,
        because: "no-edge",
        reason: `${name(to)} does not follow ${name(from)} directly: ${instead}.`,
        allowedNext,
      };
};

const judgeReach = (from: JobStage, to: JobStage): TransitionVerdict => {
  const route = routeBetween(from, to);
  if (route === undefined) return refuse(from, to, true);
  const passed = route.slice(1).map((hop) => hop.from.status);
  if (passed.length === 0) return allowEdge(from, to);
  const reason = `${name(to)} is reached from ${name(from)} by way of ${passed.map(name).join(", ")}.`;
  return allow("reachable", reason, passed);
};

const judge = (from: JobStatus, to: JobStatus, { looking, acrossUnknown }: SoundLook): TransitionVerdict => {
  if (from === to) return allow("same", `${name(to)} is still the status.`);
  if (from === "unknown")
    return allow("unknown-observed", `Whatever was hidden by UNKNOWN may show as ${name(to)}.`);
  if (to === "unknown")
    return allow("unknown-observed", `UNKNOWN may be observed at any time, here after ${name(from)}.`);
  if (looking === "poll" || acrossUnknown) return judgeReach(from, to);
  return edgeGrade(from, to) === undefined ? refuse(from, to, false) : allowEdge(from, to);
};

const refuseQuestion = (reason: string): TransitionRefused => ({
  allowed: false,
  because: "bad-question",
  reason,
  allowedNext: [],
});

const STATUSES = JOB_STATUSES.map(name).join(", ");

/**
 * Judges whether one status may follow another. The same status may always follow, and from UNKNOWN
 * and to it everything is allowed; otherwise a log needs an edge, and polls (unless told) some way.
 * What is no status, and a look that is neither, is refused.
 */
export const transitionVerdict = (
  from: JobStatus,
  to: JobStatus,
  look: TransitionLook = { looking: "poll" },
): TransitionVerdict => {
  const stranger = [from, to].find((status) => !isJobStatus(status));
  if (!isJobStatus(from) || !isJobStatus(to))
    return refuseQuestion(`${shown(stranger)} is no status; it must be one of ${STATUSES}.`);
  const sound = lookFrom(look);
  if (!sound.ok) return refuseQuestion(sound.error);
  return judge(from, to, sound.value);
};
