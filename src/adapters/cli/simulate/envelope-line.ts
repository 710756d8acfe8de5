import { type TimedEnvelope } from "./simulated-envelopes.ts";

/** A mark that no text of a report holds. */
const MARK = "\u0000Infinity";
const WRITTEN_MARK = JSON.stringify(MARK);
/** A number of JSON that is read as Infinity, which JSON has no name for. */
const INFINITE = "1e999";

const marked = (_: string, value: unknown): unknown => (value === Number.POSITIVE_INFINITY ? MARK : value);

/** The line of an envelope. What a service sent that is infinite is written so that it is read so again. */
export const envelopeLine = (
  { job, elapsed_seconds, plan, report }: TimedEnvelope,
  mayBeInfinite: boolean,
): string => {
  const envelope = { job, elapsed_seconds, plan, report };
  const text = mayBeInfinite
    ? JSON.stringify(envelope, marked).replaceAll(WRITTEN_MARK, INFINITE)
    : JSON.stringify(envelope);
  return `${text}\n`;
};
