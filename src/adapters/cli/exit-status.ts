import { isAsGraveAs } from "../../check/render-style.ts";
import { type Finding } from "../../job/finding.ts";
import { SEVERITIES, type Severity } from "../../job/severity.ts";
import { say, type Streams } from "./streams.ts";

/** What a command ends with. */
export const EXIT = {
  /** Lawful, allowed, or done. */
  fine: 0,
  /** Unlawful, or refused. */
  objection: 1,
  /** Bad usage, input that could not be read, or nothing to judge. */
  unusable: 2,
  /** A job that was watched failed. */
  failed: 3,
  /** A job that was watched was cancelled. */
  cancelled: 4,
  /** A job that was watched is not at its end, and a limit was passed. */
  gaveUp: 5,
  /** Ended by SIGINT, as Ctrl-C sends it: 128 and its number, as shells have it. */
  interrupted: 130,
  /** Ended by SIGTERM. */
  terminated: 143,
} as const;

/** One of the above. */
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** From which severity on a finding makes the command fail. */
export const FAIL_ON = [...SEVERITIES, "never"] as const;

/** A severity, or `never`. */
export type FailOn = (typeof FAIL_ON)[number];

/**
 * The exit status of what was judged: 2 where something could not be read, else 1 where a finding is
 * at least as grave as `failOn`, else 0.
 */
export const exitStatusOf = (
  { isWhole, findings }: { readonly isWhole: boolean; readonly findings: Iterable<Finding> },
  failOn: FailOn,
): ExitStatus => {
  if (!isWhole) return EXIT.unusable;
  for (const { severity } of findings) if (fails(severity, failOn)) return EXIT.objection;
  return EXIT.fine;
};

const fails = (severity: Severity, failOn: FailOn): boolean =>
  failOn !== "never" && isAsGraveAs(severity, failOn);

/** Says what is wrong with how a command was called. */
export const refuseUsage = (streams: Streams, problems: readonly string[]): ExitStatus => {
  for (const problem of problems) say(streams, problem);
  return EXIT.unusable;
};
