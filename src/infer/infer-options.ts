import { type SoundOptions, soundOptions } from "../check/options.ts";
import { isJsonObject } from "../job/json.ts";
import { shown } from "../job/shown.ts";
import { touched } from "../job/touched.ts";
import { type PartialPlan } from "../job/training-plan.ts";
import { type ConventionName } from "../progress/index.ts";

/** How to infer. Everything may be left out. */
export interface InferOptions {
  /** What is known of the job's plan: plans that have it are looked for, and, where none has, others. */
  readonly plan?: PartialPlan;
  /** A convention by name, or `auto` (the default), which finds out. */
  readonly convention?: ConventionName | "auto";
  /** How far totals are listed where percentages alone tell: a whole number from 1 to 1000000; 2000 unless told. */
  readonly upTo?: number;
  /** The name of the job whose reports carry none. */
  readonly job?: string;
}

/** How far totals are listed unless told, and at most. */
export const UP_TO = { usual: 2_000, most: 1_000_000 } as const;

/** Options that were checked, and a sentence for each that could not be used. */
export interface SoundInferOptions extends SoundOptions {
  readonly upTo: number;
}

const isUpTo = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= UP_TO.most;

/** Checks options of unknown origin: what cannot be used is left out, and said. */
export const soundInferOptions = (given: InferOptions): SoundInferOptions => {
  const read = touched(() => {
    if (!isJsonObject(given)) return undefined;
    const { upTo: most, ...rest } = given;
    return { most, rest };
  });
  if (!read.ok || read.value === undefined) return { ...soundOptions(given), upTo: UP_TO.usual };
  const { most: upTo = UP_TO.usual, rest } = read.value;
  const sound = soundOptions(rest);
  if (isUpTo(upTo)) return { ...sound, upTo };
  const problem = `upTo is ${shown(upTo)}; it must be a whole number from 1 to ${UP_TO.most}.`;
  return { ...sound, upTo: UP_TO.usual, problems: [...sound.problems, problem] };
};
