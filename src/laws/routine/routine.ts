import { type JobState, newJobState } from "../job-state.ts";

/**
 * What is known of a job in training after a report that broke no law, so that the next one can be judged
 * by what it adds: the same fields are stated, and only times, counters and points may go on. What follows
 * from the plan is the same then, and of all laws only those that compare numbers can be broken.
 *
 * It is a short way to the same end, and sure of every report that it takes. Where it is not sure, for
 * whatever reason, the report is judged in full.
 */
export interface Routine {
  /** The state of the job, which is written as reports are taken. */
  state: JobState;
  /** Whether no report was taken since it was settled. */
  isNew: boolean;
  /** The names of the report's fields, in their order. */
  readonly names: string[];
  /** created_at as it is written, and the times of the log's entries. */
  createdAt: unknown;
  readonly logTimes: unknown[];
  /** Which of the fields that need not be stated are. */
  statesElapsedTime: boolean;
  statesBestEpoch: boolean;
  statesTrainLoss: boolean;
  statesValLoss: boolean;
  statesMetrics: boolean;
  statesLogs: boolean;
  /** Which facts are there to be read, and which laws can be judged by them, as the bits of `JobState`. */
  facts: number;
  judged: number;
  judgedBeyond: number;
  /** The steps of an epoch, which are known for sure. */
  stepsPerEpoch: number;
  /** The total of steps by the plan; where it does not say, one of those that earlier percentages leave possible. */
  totalSteps: number;
  /** The most epochs that the job can have by its plan; Infinity where it does not say. */
  mostEpochs: number;
  /** What best_epoch calls the first epoch, if that is known; 0 where either may be right. */
  firstEpoch: 0 | 1;
  /** Whether a best_epoch of 0, or of the last epoch's number counted from 1, tells nothing new of the conventions. */
  mayBestBe0: boolean;
  mayBestBeLast: boolean;
  /** updated_at of the report in hand: a returned number might have to be allocated. */
  updatedAt: number;
}

/** A blank, to be settled for one job after another. */
export const openRoutine = (): Routine => ({
  state: newJobState(0, 0),
  isNew: false,
  names: [],
  createdAt: undefined,
  logTimes: [],
  statesElapsedTime: false,
  statesBestEpoch: false,
  statesTrainLoss: false,
  statesValLoss: false,
  statesMetrics: false,
  statesLogs: false,
  facts: 0,
  judged: 0,
  judgedBeyond: 0,
  stepsPerEpoch: Number.NaN,
  totalSteps: Number.NaN,
  mostEpochs: Number.NaN,
  firstEpoch: 0,
  mayBestBe0: false,
  mayBestBeLast: false,
  updatedAt: Number.NaN,
});
