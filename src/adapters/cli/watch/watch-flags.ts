import { type Command } from "commander";
import { SEVERITIES, type Severity } from "../../../job/severity.ts";
import { type CheckOptions } from "../../../check/options.ts";
import { err, ok, type Result } from "../../../result.ts";
import { type Until, type WatchOptions } from "../../client/index.ts";
import { type CheckOptionFlags, checkOptionsOf, withCheckOptions } from "../check-options.ts";
import { choiceOf, problemsOf } from "../choice.ts";
import { FAIL_ON, type FailOn } from "../exit-status.ts";
import { durationOf, limitOf } from "./duration-option.ts";
import { headersOf } from "./header-options.ts";

/** The options of `jobproof watch`, as they were written. */
export interface WatchFlags extends CheckOptionFlags {
  readonly interval: string;
  readonly requestTimeout: string;
  readonly queueLimit: string;
  readonly stallLimit: string;
  readonly finishLimit: string;
  readonly unreachableLimit: string;
  readonly timeLimit: string;
  readonly until: string;
  readonly header?: readonly string[];
  readonly record?: string;
  readonly format?: string;
  readonly failOn: string;
  readonly show: string;
}

/** How a watch may be shown. */
const WATCH_FORMATS = ["live", "plain", "json"] as const;

/** One of `live`, `plain` and `json`. */
export type WatchFormat = (typeof WATCH_FORMATS)[number];

/** The options of `jobproof watch`, checked. */
export interface WatchRequest {
  readonly watch: WatchOptions;
  readonly check: CheckOptions;
  readonly record: string | undefined;
  /** Undefined where the terminal is to decide. */
  readonly format: WatchFormat | undefined;
  readonly failOn: FailOn;
  readonly show: Severity;
}

const collected = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Gives a command the options of a watch. */
export const withWatchOptions = (command: Command): Command =>
  withCheckOptions(command, "poll")
    .option("--interval <TIME>", "between two looks", "5s")
    .option("--until <WHAT>", "ended: any end of the job; ready: where it completed, until READY", "ended")
    .option("--header <HEADER>", '"Name: value", or @FILE with one a line; may be repeated', collected)
    .option("--record <FILE>", "add each report to a file that check reads")
    .option("--queue-limit <TIME>", "give up on a job that waits so long for resources", "none")
    .option("--stall-limit <TIME>", "give up on a job of which nothing moves for so long", "1h")
    .option("--finish-limit <TIME>", "give up on a job that does not end so long after its last step", "1h")
    .option(
      "--unreachable-limit <TIME>",
      "give up on a service that answers nothing of use for so long",
      "5m",
    )
    .option("--time-limit <TIME>", "give up after so long in any case", "none")
    .option("--request-timeout <TIME>", "for one answer, to its last byte", "30s")
    .option("--format <FORMAT>", "live (on a terminal), plain (elsewhere), json: a line for each event")
    .option("--fail-on <SEVERITY>", `exit 1 from this severity on: ${FAIL_ON.join(", ")}`, "error")
    .option("--show <SEVERITY>", `the mildest findings that are shown: ${SEVERITIES.join(", ")}`, "warning");

type Times = Pick<WatchOptions, "interval" | "requestTimeout" | "limits">;

const timesOf = (flags: WatchFlags): Result<Times, readonly string[]> => {
  const interval = durationOf("--interval", flags.interval);
  const requestTimeout = durationOf("--request-timeout", flags.requestTimeout);
  const queue = limitOf("--queue-limit", flags.queueLimit);
  const stall = limitOf("--stall-limit", flags.stallLimit);
  const finish = limitOf("--finish-limit", flags.finishLimit);
  const unreachable = limitOf("--unreachable-limit", flags.unreachableLimit);
  const total = limitOf("--time-limit", flags.timeLimit);
  const limits = { queue, stall, finish, unreachable, total };
  const problems = problemsOf(interval, requestTimeout, ...Object.values(limits));
  if (!interval.ok || !requestTimeout.ok || problems.length > 0) return err(problems);
  return ok({
    interval: interval.value,
    requestTimeout: requestTimeout.value,
    limits: Object.fromEntries(
      Object.entries(limits).flatMap(([name, limit]) => (limit.ok ? [[name, limit.value]] : [])),
    ),
  });
};

/** What the options of a watch ask for, or everything that is wrong with them. */
export const watchRequestOf = async (flags: WatchFlags): Promise<Result<WatchRequest, readonly string[]>> => {
  const check = await checkOptionsOf(flags);
  const times = timesOf(flags);
  const headers = await headersOf(flags.header ?? []);
  const until = choiceOf<Until>("--until", flags.until, ["ended", "ready"]);
  const format =
    flags.format === undefined ? ok(undefined) : choiceOf("--format", flags.format, WATCH_FORMATS);
  const failOn = choiceOf("--fail-on", flags.failOn, FAIL_ON);
  const show = choiceOf("--show", flags.show, SEVERITIES);
  if (check.ok && times.ok && headers.ok && until.ok && format.ok && failOn.ok && show.ok)
    return ok({
      watch: { ...times.value, headers: headers.value, until: until.value },
      // What is polled samples, whatever is configured.
      check: { ...check.value, looking: "poll" },
      record: flags.record,
      format: format.value,
      failOn: failOn.value,
      show: show.value,
    });
  return err(problemsOf(check, times, headers, until, format, failOn, show));
};
