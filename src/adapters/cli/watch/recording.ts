import { type FileHandle, open } from "node:fs/promises";
import { type PartialPlan } from "../../../job/training-plan.ts";
import { err, ok, type Result } from "../../../result.ts";
import { type ReportEvent } from "../../client/index.ts";
import { mendRecording } from "./mend-recording.ts";
import { writeFailure } from "./write-failure.ts";

/** A file that reports are added to, each as an envelope on a line of its own. */
export interface Recording {
  /** Whether the last line that was there had been cut short, and was taken out. */
  readonly wasCut: boolean;
  /** Adds a report, and resolves when it is on the disk; the sentence says why it is not. */
  readonly add: (event: ReportEvent) => Promise<Result<null, string>>;
  readonly close: () => Promise<void>;
}

/** What is recorded: the job, and what the caller says of its plan, which the first line takes along. */
export interface Recorded {
  readonly job: string;
  readonly plan: PartialPlan;
}

const recordingOn = (
  file: FileHandle,
  isFile: boolean,
  wasCut: boolean,
  { job, plan }: Recorded,
): Recording => {
  let told: { readonly plan?: PartialPlan } = Object.keys(plan).length === 0 ? {} : { plan };
  return {
    wasCut,
    add: async ({ at, report }) => {
      try {
        await file.appendFile(`${JSON.stringify({ job, at, ...told, report })}\n`);
        if (isFile) await file.datasync();
      } catch (error) {
        return err(writeFailure(error));
      }
      told = {};
      return ok(null);
    },
    close: async () => file.close(),
  };
};

const opened = async (path: string, recorded: Recorded): Promise<Result<Recording, string>> => {
  const file = await open(path, "a+");
  const isFile = (await file.stat()).isFile();
  const mended = isFile ? await mendRecording(file) : ok("whole" as const);
  if (mended.ok) return ok(recordingOn(file, isFile, mended.value === "was-cut", recorded));
  await file.close();
  return mended;
};

/**
 * Opens a file to add reports to; one that holds some already is gone on with, and mended where its
 * last line was cut short. A report is added as one whole line and is on the disk before the next, so
 * that whatever happens costs the last line at most.
 */
export const openRecording = async (path: string, recorded: Recorded): Promise<Result<Recording, string>> => {
  try {
    return await opened(path, recorded);
  } catch (error) {
    return err(writeFailure(error));
  }
};
