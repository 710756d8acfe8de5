/**
 * What a report can state, in the wire's names. A law names the facts it reads; one that is not
 * stated, or not to be trusted, leaves the law unjudged.
 */
export const REPORTED_FACTS = [
  "status",
  "created_at",
  "updated_at",
  "elapsed_time",
  "steps_completed",
  "epochs_completed",
  "percentage_done",
  "steps_per_epoch",
  "best_epoch",
  "train_loss",
  "val_loss",
  "metrics",
  "status_logs",
] as const;

/** One of the facts that a report states. */
export type ReportedFact = (typeof REPORTED_FACTS)[number];

const bit = (fact: ReportedFact): number => 1 << REPORTED_FACTS.indexOf(fact);

/** A bit for each reported fact, so that "which are stated" is one small integer. */
export const STATED = {
  status: bit("status"),
  createdAt: bit("created_at"),
  updatedAt: bit("updated_at"),
  elapsedTime: bit("elapsed_time"),
  stepsCompleted: bit("steps_completed"),
  epochsCompleted: bit("epochs_completed"),
  percentageDone: bit("percentage_done"),
  stepsPerEpoch: bit("steps_per_epoch"),
  bestEpoch: bit("best_epoch"),
  trainLoss: bit("train_loss"),
  valLoss: bit("val_loss"),
  metrics: bit("metrics"),
  statusLogs: bit("status_logs"),
} as const;
