/** The nine statuses. */
export const STATUSES = [
  "created",
  "pending",
  "running",
  "cancelled",
  "cancelling",
  "failed",
  "completed",
  "ready",
  "unknown",
];

/** The form of a timestamp. Digit by digit, which engines match faster than counted groups. */
export const TIMESTAMP = /^\d\d\d\d-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:?\d\d)?$/u;

/** The counters of a report: whole numbers from 0 to 2^53 − 1, or null, or absent. */
export const COUNTERS = ["steps_per_epoch", "steps_completed", "epochs_completed", "best_epoch"];

/** The other numbers of a report: finite, or null, or absent. */
export const NUMBERS = ["percentage_done", "train_loss", "val_loss"];

/** The series that metrics may have. */
export const SERIES = ["train_loss", "val_loss", "train_accuracy", "val_accuracy"];

/** An object with the same value under each name. */
export const each = (names, value) => Object.fromEntries(names.map((name) => [name, value]));
