import { type JsonObject } from "../job/json.ts";

// The shapes that every report has, most of them many times. Their names are spelled out, for an engine
// compares a name with a literal by its address; a test holds them to the shapes' own names.

/** Whether a report has a field that reports are not known to have. */
export const hasUnknownReportField = (report: JsonObject): boolean => {
  for (const name in report)
    switch (name) {
      case "id":
      case "created_at":
      case "updated_at":
      case "elapsed_time":
      case "status":
      case "steps_per_epoch":
      case "steps_completed":
      case "epochs_completed":
      case "percentage_done":
      case "best_epoch":
      case "train_loss":
      case "val_loss":
      case "metrics":
      case "status_logs":
        break;
      default:
        return true;
    }
  return false;
};

/** Whether `metrics` has a field that it is not known to have. */
export const hasUnknownMetricsField = (metrics: JsonObject): boolean => {
  for (const name in metrics) if (name !== "keys" && name !== "metrics") return true;
  return false;
};

/** Whether a name is that of a series that metrics are known to have. */
export const isSeriesName = (name: string): boolean =>
  name === "train_loss" || name === "val_loss" || name === "train_accuracy" || name === "val_accuracy";

/** Whether a point of a series has a field that points are not known to have. */
export const hasUnknownPointField = (point: JsonObject): boolean => {
  for (const name in point) if (name !== "step" && name !== "timestamp" && name !== "value") return true;
  return false;
};

/** Whether an entry of `status_logs` has a field that entries are not known to have. */
export const hasUnknownLogField = (entry: JsonObject): boolean => {
  for (const name in entry) if (name !== "updated_at" && name !== "message" && name !== "detail") return true;
  return false;
};
