import { ok, type Result } from "../../result.ts";
import { type Clock } from "./clock.ts";
import { type SoundReplay, soundReplay } from "./sound-replay.ts";

/** How fast to replay, and until when. Everything may be left out. */
export interface ReplayOptions {
  /** Virtual seconds in one real second, above 0; 1 unless told. Infinity does not wait at all. */
  readonly speed?: number;
  /** Ends the replay, without an error, after the report that was given last. */
  readonly signal?: AbortSignal;
  /** What tells the time and waits; the machine's clock unless told. */
  readonly clock?: Clock;
}

/** A report with its time, in seconds from the start. */
interface Timed {
  readonly at: number;
}

/** Waits as the clock does. One that rejects because it was aborted, as timers of Node's do, has waited long enough. */
const waitOn = async ({ clock, signal }: SoundReplay, seconds: number): Promise<void> => {
  try {
    await clock.wait(seconds, signal);
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  }
};

async function* inTime<Report extends Timed>(
  reports: Iterable<Report>,
  how: SoundReplay,
): AsyncGenerator<Report, void> {
  const { speed, signal, clock } = how;
  const startedAt = clock.now();
  for (const report of reports) {
    for (;;) {
      if (signal?.aborted === true) return;
      const missing = report.at / speed - (clock.now() - startedAt);
      if (!(missing > 0)) break;
      // oxlint-disable-next-line no-await-in-loop -- a replay waits for each report's time
      await waitOn(how, missing);
    }
    yield report;
  }
}

/**
 * Gives the reports of a run or a fleet when their time comes, in real or scaled time. The times are
 * kept from the start on, so that waiting a little too long is made up for by the next. Options that
 * cannot be used are refused, in a sentence.
 */
export const replay = <Report extends Timed>(
  run: { readonly reports: Iterable<Report> },
  options: ReplayOptions = {},
): Result<AsyncGenerator<Report, void>, string> => {
  const sound = soundReplay(run, options);
  return sound.ok ? ok(inTime(run.reports, sound.value)) : sound;
};
