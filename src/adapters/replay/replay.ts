import { shown } from "../../job/shown.ts";
import { err, ok, type Result } from "../../result.ts";
import { type Clock, MACHINE_CLOCK } from "./clock.ts";

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

async function* inTime<Report extends Timed>(
  reports: Iterable<Report>,
  { speed, signal, clock }: Required<Pick<ReplayOptions, "speed" | "clock">> & ReplayOptions,
): AsyncGenerator<Report, void> {
  const startedAt = clock.now();
  for (const report of reports) {
    for (;;) {
      if (signal?.aborted === true) return;
      const missing = report.at / speed - (clock.now() - startedAt);
      if (!(missing > 0)) break;
      // oxlint-disable-next-line no-await-in-loop -- a replay waits for each report's time
      await clock.wait(missing, signal);
    }
    yield report;
  }
}

/**
 * Gives the reports of a run or a fleet when their time comes, in real or scaled time. The times are
 * kept from the start on, so that waiting a little too long is made up for by the next. A speed that
 * is not above 0 is refused, in a sentence.
 */
export const replay = <Report extends Timed>(
  { reports }: { readonly reports: Iterable<Report> },
  { speed = 1, clock = MACHINE_CLOCK, ...options }: ReplayOptions = {},
): Result<AsyncGenerator<Report, void>, string> =>
  speed > 0
    ? ok(inTime(reports, { speed, clock, ...options }))
    : err(`speed is ${shown(speed)}; it must be a number above 0.`);
