import { type PartialPlan } from "../job/training-plan.ts";
import { type Looking } from "../lifecycle/index.ts";

/** A trace that breaks a law and raises no other error or warning, and a near miss that does not. */
export interface LawExample {
  /** What both are checked with. */
  readonly options?: { readonly plan?: PartialPlan; readonly looking?: Looking };
  readonly breaks: readonly unknown[];
  readonly holds: readonly unknown[];
}

const CREATED = "2025-05-30T07:12:40.122576";

/** A report with times and a status, and what else it states. */
export const report = (status: string, rest: Readonly<Record<string, unknown>> = {}): unknown => ({
  created_at: CREATED,
  updated_at: CREATED,
  status,
  ...rest,
});

/** A plan of 219 steps an epoch, 438 in all; it is that of a recorded job. */
export const PLAN = {
  epochs: 2,
  batchSize: 16,
  trainingSamples: 3500,
  validation: "provided",
} as const satisfies PartialPlan;

/** What a job says that validated after each of its two epochs of 10 steps. */
export const VALIDATED: Readonly<Record<string, unknown>> = {
  steps_completed: 20,
  steps_per_epoch: 10,
  epochs_completed: 2,
  metrics: {
    keys: ["val_loss"],
    metrics: {
      val_loss: [
        { step: 9, value: 0.5 },
        { step: 19, value: 0.25 },
      ],
    },
  },
};

/** A job object, with what is said of it and of the report in it. */
export const jobObject = (
  rest: Readonly<Record<string, unknown>>,
  details: Readonly<Record<string, unknown>> = {},
): unknown => ({
  id: "cust-6cpWwCz38TzoDCmZcMJK6U",
  status: "created",
  ...rest,
  status_details: { created_at: CREATED, updated_at: CREATED, ...details },
});
