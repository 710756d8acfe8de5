import { instantFromText, MICROS_PER_SECOND } from "../../job/instant.ts";
import { type MetricPoint, type StatusReport } from "../../job/status-report.ts";
import { type Habits } from "../habits.ts";
import { wireInstant } from "../wire-instant.ts";

/** The counters and other numbers of a report. */
type NumberField =
  | "steps_completed"
  | "epochs_completed"
  | "percentage_done"
  | "elapsed_time"
  | "best_epoch"
  | "val_loss";

/** What a report says in a field of numbers; NaN where it says nothing, so that no comparison with it holds. */
export const numberOf = (report: StatusReport | null, field: NumberField): number =>
  report?.[field] ?? Number.NaN;

/** A time of a report, in microseconds since 1970; NaN where it says nothing. */
export const timeOf = (report: StatusReport | null, field: "created_at" | "updated_at"): number =>
  instantFromText(report?.[field] ?? "") ?? Number.NaN;

/** The seconds from the report's creation to its last update. */
export const wallSeconds = (report: StatusReport): number =>
  (timeOf(report, "updated_at") - timeOf(report, "created_at")) / MICROS_PER_SECOND;

/** A time of a report moved by some seconds, as the wire has it. */
export const movedTime = (
  report: StatusReport,
  field: "created_at" | "updated_at",
  seconds: number,
  { dateDivider }: Habits,
): string => wireInstant(timeOf(report, field) + Math.round(seconds * MICROS_PER_SECOND), dateDivider);

/** The points of a series; none where the report has no such series. */
export const pointsOf = (report: StatusReport, series: "train_loss" | "val_loss"): readonly MetricPoint[] =>
  report.metrics?.metrics?.[series] ?? [];

/** The report with other points of its training loss. */
export const withTrainPoints = (report: StatusReport, points: readonly MetricPoint[]): unknown => ({
  ...report,
  metrics: { ...report.metrics, metrics: { ...report.metrics?.metrics, train_loss: points } },
});
