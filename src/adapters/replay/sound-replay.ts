import { isIterable } from "../../job/each-of.ts";
import { isJsonObject, type JsonObject } from "../../job/json.ts";
import { didYouMean } from "../../job/nearest.ts";
import { shown } from "../../job/shown.ts";
import { touched } from "../../job/touched.ts";
import { err, ok, type Result } from "../../result.ts";
import { type Clock, MACHINE_CLOCK } from "./clock.ts";

/** How a replay goes, nothing left out but the signal. */
export interface SoundReplay {
  readonly speed: number;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
}

const OPTIONS = ["speed", "signal", "clock"];

const isClock = (value: unknown): value is Clock =>
  isJsonObject(value) && typeof value.now === "function" && typeof value.wait === "function";

const isSignal = (value: unknown): value is AbortSignal =>
  isJsonObject(value) && typeof value.aborted === "boolean";

/** Whether a value can be gone through as the reports of a run or a fleet can. */
const isRun = (value: unknown): boolean => isJsonObject(value) && isIterable(value.reports);

/** What is wrong with a clock, in a sentence. */
const clockProblem = (clock: Clock): string | undefined => {
  const now: unknown = clock.now();
  return typeof now === "number" && Number.isFinite(now)
    ? undefined
    : `clock.now gives ${shown(now)}; it must give a number of seconds.`;
};

const checkedOptions = (given: unknown): Result<SoundReplay, string> => {
  if (!isJsonObject(given)) return err(`the options are ${shown(given)}; they must be an object.`);
  const stranger = Object.keys(given).find((name) => !OPTIONS.includes(name));
  if (stranger !== undefined)
    return err(
      `${shown(stranger)} is no option of a replay; those are ${OPTIONS.join(", ")}${didYouMean(stranger, OPTIONS, ".")}`,
    );
  return checkedValues(given);
};

const checkedValues = ({
  speed = 1,
  signal,
  clock = MACHINE_CLOCK,
}: JsonObject): Result<SoundReplay, string> => {
  if (typeof speed !== "number" || !(speed > 0))
    return err(`speed is ${shown(speed)}; it must be a number above 0.`);
  if (signal !== undefined && !isSignal(signal))
    return err(`signal is ${shown(signal)}; it must be an AbortSignal.`);
  if (!isClock(clock)) return err(`clock is ${shown(clock)}; it must have the functions now and wait.`);
  const problem = clockProblem(clock);
  return problem === undefined ? ok({ speed, signal, clock }) : err(problem);
};

/** Checks what a replay is asked for, of unknown origin; a sentence for the first thing that is wrong. */
export const soundReplay = (run: unknown, options: unknown): Result<SoundReplay, string> => {
  const checked = touched(() =>
    isRun(run)
      ? checkedOptions(options)
      : err(`what is to be replayed is ${shown(run)}; it must be a run or a fleet, with its reports.`),
  );
  return checked.ok ? checked.value : err(`the replay cannot be read: it threw ${checked.error}.`);
};
