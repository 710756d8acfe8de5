import { isJsonObject, type JsonObject, pointerStep } from "../job/json.ts";
import { KINDS } from "./kinds.ts";
import { hasUnknownField, noteField, noteObject, noteUnknownFields, objectShape } from "./problems.ts";
import { type Reading } from "./reading.ts";
import { addProblem } from "./shape-problem.ts";
import { countOf, finiteOf, isAbsent, isSettled, takesInstant } from "./take.ts";

/** The keys that the reference lists for `metrics`. */
export const METRIC_KEYS = ["train_loss", "val_loss", "train_accuracy", "val_accuracy"] as const;

/** One point of a series. */
export const POINT_SHAPE = objectShape("a point of metrics", [
  { name: "step", kind: "count", doc: "The step of the point, counted from 0." },
  { name: "timestamp", kind: "instant", doc: "When the point was logged." },
  { name: "value", kind: "loss", doc: "The value at that step." },
]);

/** The object under `metrics`. */
export const METRICS_SHAPE = objectShape("metrics", [
  { name: "keys", kind: "list", doc: "The names of the series." },
  { name: "metrics", kind: "object", doc: "The points of each series." },
]);

/** The object that holds the series by key. */
export const SERIES_SHAPE = objectShape(
  "the series of metrics",
  METRIC_KEYS.map((name) => ({ name, kind: "list", doc: `The points of ${name}.` })),
);

const pointFits = (point: unknown): boolean => {
  if (!isJsonObject(point)) return false;
  const { step, timestamp, value } = point;
  if (!isSettled(countOf(step), step) || !isSettled(finiteOf(value), value)) return false;
  if (!takesInstant(timestamp) && !isAbsent(timestamp)) return false;
  return !hasUnknownField(point, POINT_SHAPE.names);
};

const readSeries = (series: JsonObject, reading: Reading, base: string): void => {
  for (const key in series) {
    const points = series[key];
    if (!Array.isArray(points)) {
      noteField(reading.problems, { name: key, kind: "list", doc: "" }, points, base);
      continue;
    }
    for (let at = 0; at < points.length; at += 1)
      if (!pointFits(points[at])) {
        const path = `${base}${pointerStep(key)}/${at}`;
        noteObject(reading.problems, POINT_SHAPE, points[at], path);
      }
  }
  if (hasUnknownField(series, SERIES_SHAPE.names))
    noteUnknownFields(reading.problems, series, SERIES_SHAPE.names, base);
};

const readKeys = (keys: readonly unknown[], reading: Reading, base: string): void => {
  for (let at = 0; at < keys.length; at += 1) {
    const seen = keys[at];
    if (typeof seen === "string") continue;
    const wrong = { path: `${base}/${at}`, name: "a key of metrics", seen };
    const { expected } = KINDS.text;
    addProblem(reading.problems, { code: "shape/wrong-type", severity: "error", ...wrong, expected });
  }
};

/** Reads `metrics`: checks each point of each series, and keeps the series for the laws that read them. */
export const readMetrics = (reading: Reading): void => {
  const { metrics } = reading.fields;
  if (isAbsent(metrics)) return;
  if (
    !isJsonObject(metrics) ||
    !Array.isArray(metrics.keys) ||
    !isJsonObject(metrics.metrics) ||
    hasUnknownField(metrics, METRICS_SHAPE.names)
  )
    noteObject(reading.problems, METRICS_SHAPE, metrics, `${reading.base}/metrics`);
  if (!isJsonObject(metrics)) return;
  if (Array.isArray(metrics.keys)) readKeys(metrics.keys, reading, `${reading.base}/metrics/keys`);
  if (!isJsonObject(metrics.metrics)) return;
  reading.series = metrics.metrics;
  readSeries(metrics.metrics, reading, `${reading.base}/metrics/metrics`);
};
