import { createMonitor } from "../../check/monitor.ts";
import { instantText } from "../../job/instant-text.ts";
import { createEstimator } from "../../trace/estimate-remaining.ts";
import { systemClock } from "./clock.ts";
import { jobLooker } from "./job-looker.ts";
import { jobUrls } from "./job-url.ts";
import { type EndEvent, type WatchEvent } from "./watch-event.ts";
import { watchEvents } from "./watch-events.ts";
import { soundWatchOptions, type WatchOptions } from "./watch-options.ts";

/** What a watch tells, for `for await`. To leave the loop ends the watch at once, in the middle of a request, too. */
export type JobWatch = AsyncIterableIterator<WatchEvent>;

const unusable = (problems: readonly string[]): EndEvent => ({
  type: "end",
  at: instantText(Math.round(systemClock.now() * 1000)),
  outcome: {
    code: "unusable",
    problems,
    message: problems.join(" "),
    status: null,
    verdict: createMonitor().verdict(),
  },
});

async function* begun(
  url: string,
  id: string,
  options: WatchOptions,
  own: AbortController,
): AsyncGenerator<WatchEvent, void, undefined> {
  const urls = jobUrls(url, id);
  const sound = soundWatchOptions(options);
  if (!urls.ok || !sound.ok) {
    yield unusable([urls, sound].flatMap((part) => (part.ok ? [] : part.error)));
    return;
  }
  const { signal } = options;
  const abort = (): void => own.abort(signal?.reason);
  signal?.addEventListener("abort", abort, { once: true });
  if (signal?.aborted === true) abort();
  try {
    yield* watchEvents({
      look: jobLooker(urls.value, sound.value.asking, sound.value.learnPlan),
      monitor: options.monitor ?? createMonitor({ job: id, ...options.check }),
      estimator: options.estimator ?? createEstimator(options.check?.plan),
      options: sound.value,
      signal: own.signal,
    });
  } finally {
    signal?.removeEventListener("abort", abort);
  }
}

/**
 * Watches a job of a service: asks for it again and again, and has each report judged. The watch
 * tells of every report, of every look that gave none, and, last and once, of its end, as a value for
 * every case; it never throws. It ends with the job, at a limit, where the service refuses or cannot
 * be reached, and when it is called off; then no timer, request or listener of it is left.
 */
export const watchJob = (url: string, id: string, options: WatchOptions = {}): JobWatch => {
  const own = new AbortController();
  const events = begun(url, id, options, own);
  return {
    next: async () => events.next(),
    // A generator leaves what it waits for only when that is over: so it is ended first.
    return: async () => {
      own.abort();
      return events.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};
