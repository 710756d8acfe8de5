import { createMonitor } from "../../../check/monitor.ts";
import { createEstimator } from "../../../trace/estimate-remaining.ts";
import { type JobWatch, watchJob, type WatchOutcome } from "../../client/index.ts";
import { jobUrls } from "../../client/job-url.ts";
import { watchOptionProblems } from "../../client/watch-option-problems.ts";
import { EXIT, type ExitStatus, refuseUsage } from "../exit-status.ts";
import { say, type Streams } from "../streams.ts";
import { type CallOff, callOff } from "./call-off.ts";
import { jsonReporter } from "./json-reporter.ts";
import { type Keeper, openKeeper } from "./keeper.ts";
import { liveReporter } from "./live-reporter.ts";
import { plainReporter } from "./plain-reporter.ts";
import { readStreams } from "./read-streams.ts";
import { type Reporter } from "./reporter.ts";
import { watchExit } from "./watch-exit.ts";
import { type WatchFormat, type WatchRequest } from "./watch-flags.ts";

/** A job that is to be watched, and how. */
export interface WatchedJob {
  readonly url: string;
  readonly job: string;
  readonly request: WatchRequest;
}

/** How a watch is shown where nobody says: drawn on terminals that can be drawn on. */
const formatFor = ({ stdout, env }: Streams): WatchFormat =>
  stdout.isTTY === true && env["TERM"] !== "dumb" ? "live" : "plain";

const reporterFor = (streams: Streams, { job, request }: WatchedJob): Reporter => {
  switch (request.format ?? formatFor(streams)) {
    case "live":
      return liveReporter(streams, job, request.show, Date.now);
    case "plain":
      return plainReporter(streams, request.show, Date.now);
    case "json":
      return jsonReporter(streams);
  }
};

/** Shows and keeps what a watch tells, to its end. */
const followed = async (watch: JobWatch, reporter: Reporter, keeper: Keeper): Promise<WatchOutcome> => {
  for await (const event of watch) {
    const problem = event.type === "report" ? await keeper.keep(event) : undefined;
    reporter.tell(event);
    if (event.type === "report") for (const reason of event.unreadable) reporter.say(reason);
    if (problem !== undefined) reporter.say(problem);
    if (event.type === "end") return event.outcome;
  }
  throw new TypeError("a watch tells of its end before it is over");
};

const shownWatch = async (
  watched: WatchedJob,
  streams: Streams,
  keeper: Keeper,
  begin: (signal: AbortSignal) => JobWatch,
): Promise<ExitStatus> => {
  const ending: CallOff = callOff(streams);
  // What is recorded is recorded on, though nobody looks any more.
  const read = readStreams(streams, () => {
    if (watched.request.record === undefined) ending.call("nobody reads what is told");
  });
  const reporter = reporterFor(read, watched);
  try {
    const outcome = await followed(begin(ending.signal), reporter, keeper);
    const status = watchExit(outcome, watched.request.failOn, ending.calledBy());
    return keeper.hasFailed() && ending.calledBy() === undefined ? EXIT.unusable : status;
  } finally {
    ending.close();
    reporter.close();
    await keeper.close();
  }
};

/** What a watch could not begin with. */
const problemsOf = ({ url, job, request }: WatchedJob): readonly string[] => {
  const urls = jobUrls(url, job);
  return [...(urls.ok ? [] : urls.error), ...watchOptionProblems(request.watch)];
};

/** Watches a job to its end, shows and records what it sees, and gives the exit status. */
export const runWatch = async (watched: WatchedJob, streams: Streams): Promise<ExitStatus> => {
  const { url, job, request } = watched;
  const problems = problemsOf(watched);
  if (problems.length > 0) return refuseUsage(streams, problems);
  const { plan = {} } = request.check;
  const audience = {
    job,
    monitor: createMonitor({ job, ...request.check }),
    estimator: createEstimator(plan),
  };
  const opened = await openKeeper(request.record, { job, plan }, audience);
  if (!opened.ok) return refuseUsage(streams, [opened.error]);
  const { keeper, notes } = opened.value;
  for (const note of notes) say(streams, note);
  const { monitor, estimator } = audience;
  return shownWatch(watched, streams, keeper, (signal) =>
    watchJob(url, job, { ...request.watch, monitor, estimator, signal }),
  );
};
