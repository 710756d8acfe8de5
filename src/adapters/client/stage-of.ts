import { type JobStatus } from "../../job/status.ts";
import {
  isActive,
  isCancellable,
  isIndeterminate,
  isSucceeded,
  isTerminal,
  isUsable,
  isWaiting,
} from "../../lifecycle/index.ts";
import { type JobProgress } from "./job-progress.ts";

/**
 * Where a job is on its way, in order: waiting for resources; running, but not a step done; training;
 * at what follows the last step (publishing the model, or being cancelled); at its end.
 */
export const STAGES = ["queued", "preparing", "training", "finishing", "ended"] as const;

/** One of the stages of a job. */
export type Stage = (typeof STAGES)[number];

/** What is waited for: any end, or where the job comes to a good one, that its model can be used. */
export type Until = "ended" | "ready";

/** Whether there is nothing left to wait for. */
export const isEnd = (status: JobStatus, until: Until): boolean =>
  isTerminal(status) && (until === "ended" || !isSucceeded(status) || isUsable(status));

/** Log messages of the upload, which follows training. Source: recorded responses. */
const PUBLISHING = /^(?:EntityHandler_1_|TrainingJobCompleted$)/u;

/** The steps tell it where they can: a percentage may be that of one epoch only. */
const hasTrained = ({ percentage, steps, totalSteps, lastMessage }: JobProgress): boolean =>
  PUBLISHING.test(lastMessage ?? "") ||
  (steps === null || totalSteps === null ? percentage === 100 : steps >= totalSteps);

const hasBegun = ({ percentage, steps, epochs, series }: JobProgress): boolean =>
  (steps ?? 0) > 0 ||
  (percentage ?? 0) > 0 ||
  (epochs ?? 0) > 0 ||
  series.some(({ points }) => points.length > 0);

const isBeingCancelled = (status: JobStatus): boolean => isActive(status) && !isCancellable(status);

/** The stage that a report shows; null where its status is not known. */
const shownStage = (progress: JobProgress, until: Until): Stage | null => {
  const { status } = progress;
  if (status === null || isIndeterminate(status)) return null;
  if (isEnd(status, until)) return "ended";
  if (isWaiting(status)) return "queued";
  if (isTerminal(status) || isBeingCancelled(status) || hasTrained(progress)) return "finishing";
  return hasBegun(progress) ? "training" : "preparing";
};

/** One more report, as far as it moves the stage. */
export interface StageNews {
  readonly progress: JobProgress;
  readonly until: Until;
  /** Whether the report shows any sign of life that none before it did. */
  readonly hasMoved: boolean;
}

/**
 * The stage of a job after one more report. It moves back only for a report with news, so that an old
 * answer which comes late moves nothing. Null where no report has told any.
 */
export const stageAfter = (reached: Stage | null, { progress, until, hasMoved }: StageNews): Stage | null => {
  const shown = shownStage(progress, until);
  if (shown === null || reached === null) return shown ?? reached;
  return hasMoved || STAGES.indexOf(shown) > STAGES.indexOf(reached) ? shown : reached;
};
