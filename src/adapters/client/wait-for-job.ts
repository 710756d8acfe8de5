import { type WatchOutcome } from "./outcome.ts";
import { watchJob } from "./watch-job.ts";
import { type WatchOptions } from "./watch-options.ts";

/**
 * Waits until a job is at its end: COMPLETED, READY, CANCELLED or FAILED, and no other status. With
 * `until: "ready"` COMPLETED is waited over until READY. Gives how the watch ended, which may also be
 * at a limit or for want of answers; it never rejects.
 */
export const waitForJob = async (
  url: string,
  id: string,
  options: WatchOptions = {},
): Promise<WatchOutcome> => {
  for await (const event of watchJob(url, id, options)) if (event.type === "end") return event.outcome;
  throw new TypeError("a watch tells of its end before it is over");
};
