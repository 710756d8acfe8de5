import { ok, err, type Result } from "../../../result.ts";
import { ndjsonLine } from "../../../simulate/index.ts";
import { replay } from "../../replay/replay.ts";
import { writeFailure } from "../watch/write-failure.ts";
import { type LineSink } from "./line-sink.ts";
import { type ProgressLine } from "./progress-line.ts";
import { type Simulated } from "./simulated-envelopes.ts";

/** How to write what was simulated. */
export interface Writing {
  readonly sink: LineSink;
  readonly progress: ProgressLine;
  /** Virtual seconds in a second; `undefined` for all at once. */
  readonly speed: number | undefined;
  /** Ends the writing after a whole line. */
  readonly signal: AbortSignal;
}

/** So many characters are gathered before they are written, where nobody waits for each line. */
const BLOCK = 1 << 16;

/** Writes each line when its time comes. */
const writeInTime = async (
  { reports, meter }: Simulated,
  { sink, progress, speed = 1, signal }: Writing,
): Promise<void> => {
  const replayed = replay({ reports }, { speed, signal });
  if (!replayed.ok) return;
  const shareAt = progress.isDrawn ? meter() : undefined;
  let count = 0;
  for await (const envelope of replayed.value) {
    count += 1;
    if (shareAt !== undefined) progress.show(shareAt(envelope), count);
    if (!(await sink.write(ndjsonLine(envelope)))) return;
  }
};

/** Writes all lines as fast as they are taken. */
const writeAtOnce = async (
  { reports, meter }: Simulated,
  { sink, progress, signal }: Writing,
): Promise<void> => {
  const shareAt = progress.isDrawn ? meter() : undefined;
  let [block, count] = ["", 0];
  for (const envelope of reports) {
    block += ndjsonLine(envelope);
    count += 1;
    if (shareAt !== undefined) progress.show(shareAt(envelope), count);
    if (block.length < BLOCK) continue;
    // oxlint-disable-next-line no-await-in-loop -- the next block waits for this one
    if (!(await sink.write(block))) return;
    block = "";
    if (signal.aborted) return;
  }
  if (block !== "") await sink.write(block);
};

/** Writes what was simulated, a line a report; the sentence says why it could not be written. */
export const writeSimulated = async (
  simulated: Simulated,
  writing: Writing,
): Promise<Result<null, string>> => {
  try {
    await (writing.speed === undefined ? writeAtOnce(simulated, writing) : writeInTime(simulated, writing));
    return ok(null);
  } catch (error) {
    return err(writeFailure(error));
  } finally {
    writing.progress.clear();
    await writing.sink.close();
  }
};
