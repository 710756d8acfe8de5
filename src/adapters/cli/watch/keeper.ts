import { err, ok, type Result } from "../../../result.ts";
import { type ReportEvent } from "../../client/index.ts";
import { openRecording, type Recorded, type Recording } from "./recording.ts";
import { type Audience, replay } from "./replay.ts";

/** Keeps the reports of a watch where it is to be recorded, until one could not be kept. */
export interface Keeper {
  /** The sentence says that a report could not be kept, and why; it comes once. */
  readonly keep: (event: ReportEvent) => Promise<string | undefined>;
  readonly hasFailed: () => boolean;
  readonly close: () => Promise<void>;
}

/** A keeper, and what is to be said of what its file held before. */
export interface OpenedKeeper {
  readonly keeper: Keeper;
  readonly notes: readonly string[];
}

const NOTHING: Keeper = {
  keep: async () => undefined,
  hasFailed: () => false,
  close: async () => {},
};

const keeperOn = (recording: Recording, path: string): Keeper => {
  let failed = false;
  return {
    keep: async (event) => {
      if (failed) return undefined;
      const added = await recording.add(event);
      failed = !added.ok;
      return added.ok ? undefined : `${path}: ${added.error} Nothing more is recorded.`;
    },
    hasFailed: () => failed,
    close: recording.close,
  };
};

const reportsText = (count: number): string => (count === 1 ? "1 report" : `${count} reports`);

/**
 * Opens the file that a job is recorded in, and shows the reports of the job that it holds to those
 * who will watch it further; without a path nothing is kept. The sentence says why that cannot be.
 */
export const openKeeper = async (
  path: string | undefined,
  recorded: Recorded,
  audience: Audience,
): Promise<Result<OpenedKeeper, string>> => {
  if (path === undefined) return ok({ keeper: NOTHING, notes: [] });
  const recording = await openRecording(path, recorded);
  if (!recording.ok) return err(`${path}: ${recording.error}`);
  const shown = await replay(path, audience);
  if (!shown.ok) {
    await recording.value.close();
    return err(`${path}: ${shown.error}`);
  }
  const cut = recording.value.wasCut ? [`${path}: its last line had been cut short, and was taken out.`] : [];
  const before = shown.value > 0 ? [`${path}: goes on after ${reportsText(shown.value)} of the job.`] : [];
  return ok({ keeper: keeperOn(recording.value, path), notes: [...cut, ...before] });
};
