import { type JobStatus } from "../../job/status.ts";
import { isSucceeded, isTerminal, isUsable } from "../../lifecycle/index.ts";

/** What is waited for: any end, or, where the job comes to a good one, that its model can be used. */
export type Until = "ended" | "ready";

/** Whether there is nothing left to wait for. */
export const isEnd = (status: JobStatus, until: Until): boolean =>
  isTerminal(status) && (until === "ended" || !isSucceeded(status) || isUsable(status));
