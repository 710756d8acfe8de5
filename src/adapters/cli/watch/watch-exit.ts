import { isSucceeded } from "../../../lifecycle/index.ts";
import { type WatchOutcome } from "../../client/index.ts";
import { EXIT, exitStatusOf, type ExitStatus, type FailOn } from "../exit-status.ts";
import { type EndingSignal } from "../streams.ts";

const SIGNALLED: Readonly<Record<EndingSignal, ExitStatus>> = {
  SIGINT: EXIT.interrupted,
  SIGTERM: EXIT.terminated,
};

const statusOfJob = (outcome: WatchOutcome): ExitStatus => {
  if (outcome.code !== "ended") return EXIT.gaveUp;
  if (isSucceeded(outcome.status)) return EXIT.fine;
  return outcome.status === "failed" ? EXIT.failed : EXIT.cancelled;
};

const objectionTo = ({ verdict }: WatchOutcome, failOn: FailOn): ExitStatus | undefined => {
  const findings = verdict.jobs.flatMap((job) => job.findings);
  return exitStatusOf({ isWhole: true, findings }, failOn) === EXIT.objection ? EXIT.objection : undefined;
};

/**
 * The exit status of a watch: by the signal that ended it, else 2 where the service could not be asked,
 * else 1 where a finding is at least as grave as `failOn`, else by how the job ended.
 */
export const watchExit = (
  outcome: WatchOutcome,
  failOn: FailOn,
  signal: EndingSignal | undefined,
): ExitStatus => {
  switch (outcome.code) {
    case "unusable":
    case "refused":
    case "unreachable":
      return EXIT.unusable;
    case "ended":
    case "queued-too-long":
    case "gone-quiet":
    case "finishing-too-long":
    case "out-of-time":
    case "aborted":
      if (signal !== undefined) return SIGNALLED[signal];
      return objectionTo(outcome, failOn) ?? statusOfJob(outcome);
  }
};
