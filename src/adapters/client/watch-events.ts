import { instantText } from "../../job/instant-text.ts";
import { type JsonObject } from "../../job/json.ts";
import { waitAfterFailure, waitAfterSuccess } from "./back-off.ts";
import { type Course, courseFrom, type Judging, stepBy } from "./course.ts";
import { endMessage } from "./end-message.ts";
import { type JobLooker } from "./job-looker.ts";
import { type JobProgress } from "./job-progress.ts";
import { type WatchEnd } from "./outcome.ts";
import { isEnd } from "./until.ts";
import { type Trouble } from "./trouble.ts";
import { type EndEvent, type ReportEvent, type TroubleEvent, type WatchEvent } from "./watch-event.ts";
import { passedLimit } from "./watch-limits.ts";
import { type SoundWatchOptions } from "./watch-options.ts";

/** A watch that is ready to begin. */
export interface Watch extends Judging {
  readonly look: JobLooker;
  readonly options: SoundWatchOptions;
  readonly signal: AbortSignal;
}

/** What a watch remembers from one look to the next. */
interface Memory {
  readonly course: Course;
  readonly progress: JobProgress | null;
  /** Looks in a row that gave no report. */
  readonly failures: number;
  /** When the last report came, or the watch began; milliseconds since 1970. */
  readonly lastReport: number;
}

/** What follows from a look: what is to be told, and how long to wait; or that nothing more is to come. */
type Turn =
  | { readonly goesOn: true; readonly memory: Memory; readonly event: WatchEvent; readonly wait: number }
  | { readonly goesOn: false; readonly event: ReportEvent | null; readonly end: EndEvent };

const LIMIT_ENDS = {
  queue: "queued-too-long",
  stall: "gone-quiet",
  finish: "finishing-too-long",
  total: "out-of-time",
} as const;

const instantOf = (milliseconds: number): string => instantText(Math.round(milliseconds * 1000));

const endEvent = ({ monitor }: Watch, now: number, end: WatchEnd, message: string): EndEvent => {
  const verdict = monitor.verdict();
  const status = verdict.jobs[0]?.status ?? null;
  return { type: "end", at: instantOf(now), outcome: { status, ...end, message, verdict } };
};

type Told = Parameters<typeof endMessage>[0];

const toldEnd = (watch: Watch, now: number, end: Told, progress: JobProgress | null): EndEvent =>
  endEvent(watch, now, end, endMessage(end, progress));

const limitEnd = (limit: keyof typeof LIMIT_ENDS, { options }: Watch): Told => ({
  code: LIMIT_ENDS[limit],
  limit: options.limits[limit],
});

const afterReport = (
  watch: Watch,
  memory: Memory,
  { payload, retryAfter }: { readonly payload: JsonObject; readonly retryAfter: number | null },
): Turn => {
  const { limits, pace, random, until, asking } = watch.options;
  const now = asking.clock.now();
  const { course, event: told } = stepBy(memory.course, payload, now, watch);
  const { progress } = told;
  const at = instantOf(now);
  const ended = (end: Told): Turn => ({
    goesOn: false,
    event: { ...told, at, wait: null },
    end: toldEnd(watch, now, end, progress),
  });
  if (progress.status !== null && isEnd(progress.status, until))
    return ended({ code: "ended", status: progress.status });
  const limit = passedLimit(course, limits, now);
  if (limit !== null) return ended(limitEnd(limit, watch));
  const next: Memory = { course, progress, failures: 0, lastReport: now };
  const wait = waitAfterSuccess(pace, retryAfter, random);
  return { goesOn: true, memory: next, event: { ...told, at, wait }, wait };
};

const afterTrouble = (watch: Watch, memory: Memory, trouble: Trouble): Turn => {
  const { limits, pace, random, asking } = watch.options;
  const now = asking.clock.now();
  const failures = memory.failures + 1;
  if (now - memory.lastReport >= limits.unreachable * 1000) {
    const end: Told = { code: "unreachable", limit: limits.unreachable, trouble };
    return { goesOn: false, event: null, end: toldEnd(watch, now, end, memory.progress) };
  }
  const wait = waitAfterFailure(pace, failures, trouble.retryAfter, random);
  const event: TroubleEvent = { type: "trouble", at: instantOf(now), trouble, failures, wait };
  return { goesOn: true, memory: { ...memory, failures }, event, wait };
};

const aborted = (watch: Watch, memory: Memory): EndEvent => {
  const end: Told = { code: "aborted", reason: watch.signal.reason };
  return toldEnd(watch, watch.options.asking.clock.now(), end, memory.progress);
};

const turnOf = async (watch: Watch, memory: Memory): Promise<Turn> => {
  const answer = await watch.look(watch.signal);
  switch (answer.type) {
    case "report":
      return afterReport(watch, memory, answer);
    case "trouble":
      return afterTrouble(watch, memory, answer.trouble);
    case "refused": {
      const { httpStatus, message } = answer;
      const now = watch.options.asking.clock.now();
      const end = endEvent(watch, now, { code: "refused", httpStatus }, message);
      return { goesOn: false, event: null, end };
    }
    case "aborted":
      return { goesOn: false, event: null, end: aborted(watch, memory) };
  }
};

/** Waits for the next look; gives the end where there will be none. */
const pause = async (
  watch: Watch,
  memory: Memory,
  wait: number,
  deadline: number,
): Promise<EndEvent | null> => {
  const { clock } = watch.options.asking;
  await clock.sleep(Math.min(wait * 1000, deadline - clock.now()), watch.signal);
  if (watch.signal.aborted) return aborted(watch, memory);
  const now = clock.now();
  return now >= deadline ? toldEnd(watch, now, limitEnd("total", watch), memory.progress) : null;
};

/** Looks at a job until there is nothing left to wait for, and tells what it sees; the end comes last. */
export async function* watchEvents(watch: Watch): AsyncGenerator<WatchEvent, void, undefined> {
  const { asking, limits } = watch.options;
  const begun = asking.clock.now();
  const deadline = begun + limits.total * 1000;
  let memory: Memory = { course: courseFrom(begun), progress: null, failures: 0, lastReport: begun };
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one look after another
    const turn = await turnOf(watch, memory);
    if (turn.event !== null) yield turn.event;
    if (!turn.goesOn) {
      yield turn.end;
      return;
    }
    memory = turn.memory;
    // oxlint-disable-next-line no-await-in-loop -- a look at a time, and a pause between
    const end = await pause(watch, memory, turn.wait, deadline);
    if (end !== null) {
      yield end;
      return;
    }
  }
}
