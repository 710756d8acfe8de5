import { type TrainingPlan } from "../../job/training-plan.ts";

/** `true` where a service did what it was asked, `false` where it refused; nothing else is an answer. */
export type Answer = boolean | Promise<boolean>;

/**
 * A job service under test: how a test asks it for what can happen to one job. What a service does
 * by itself, or does not do at all, is left out. Each method answers whether the service accepted.
 */
export interface JobService {
  /** Creates the job. */
  readonly create: (plan: TrainingPlan) => Answer;
  /** What the service reports of the job: a report or a job object; `{ status }` alone will do. */
  readonly report: () => unknown;
  /** The job is put into the queue: PENDING. */
  readonly schedule?: () => Answer;
  /** Its resources are there: RUNNING. */
  readonly start?: () => Answer;
  /** So many steps are completed since training began. */
  readonly advance?: (stepsCompleted: number) => Answer;
  readonly complete?: () => Answer;
  readonly fail?: (reason: string) => Answer;
  /** A user asks for cancellation: CANCELLING, or CANCELLED at once. */
  readonly cancel?: () => Answer;
  /** The cancellation is done: CANCELLED. */
  readonly finishCancelling?: () => Answer;
  /** The model can be used: READY. */
  readonly publish?: () => Answer;
}
