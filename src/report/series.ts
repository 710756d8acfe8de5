import { isJsonObject, type JsonObject, pointerStep } from "../job/json.ts";
import { KINDS } from "./kinds.ts";
import { noteField, noteObject, noteUnknownFields, objectShape } from "./problems.ts";
import { type Reading } from "./reading.ts";
import { addProblem } from "./shape-problem.ts";
import { countOf, finiteOf, isAbsent, isInstant, isSettled } from "./take.ts";
import { hasUnknownMetricsField, hasUnknownPointField } from "./unknown-fields.ts";

/** The keys that the reference lists for `metrics`. */
const METRIC_KEYS = ["train_loss", "val_loss", "train_accuracy", "val_accuracy"] as const;

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

/** The step of the point that was read last; NaN where it states none. */
const lastPoint = { step: Number.NaN };

const pointFits = (point: unknown): boolean => {
  if (!isJsonObject(point)) return false;
  const { step, timestamp, value } = point;
  lastPoint.step = countOf(step);
  if (!isSettled(lastPoint.step, step) || !isSettled(finiteOf(value), value)) return false;
  return (isInstant(timestamp) || isAbsent(timestamp)) && !hasUnknownPointField(point);
};

const noteNoList = (seen: unknown, reading: Reading, path: string): void => {
  const wrong = { path, name: "a series of metrics", seen, expected: `${KINDS.list.expected}, or null` };
  addProblem(reading.problems, { code: "shape/wrong-type", severity: "error", ...wrong });
};

/** Where the series stand, put together only where there is something to say. */
const seriesBase = ({ base }: Reading): string => `${base}/metrics/metrics`;

const readPoints = (points: readonly unknown[], reading: Reading, key: string): void => {
  let highest = Number.NaN;
  for (let at = 0; at < points.length; at += 1) {
    if (!pointFits(points[at])) {
      const path = `${seriesBase(reading)}${pointerStep(key)}/${at}`;
      noteObject(reading.problems, POINT_SHAPE, points[at], path);
      continue;
    }
    if (lastPoint.step < highest) reading.hasFallingSteps = true;
    else if (lastPoint.step === lastPoint.step) highest = lastPoint.step;
  }
  if (!(highest <= reading.highestMetricStep) && highest === highest) reading.highestMetricStep = highest;
};

const readSeries = (series: JsonObject, reading: Reading, keys: readonly unknown[]): void => {
  let present = 0;
  let hasUnknown = false;
  for (const key in series) {
    const points = series[key];
    present += 1;
    if (!SERIES_SHAPE.names.has(key)) hasUnknown = true;
    if (!keys.includes(key)) reading.keysAgree = false;
    if (Array.isArray(points)) {
      if (points.length === 0) reading.hasEmptySeries = true;
      readPoints(points, reading, key);
    } else if (isAbsent(points)) reading.hasEmptySeries = true;
    else noteNoList(points, reading, seriesBase(reading) + pointerStep(key));
  }
  if (present !== keys.length) reading.keysAgree = false;
  if (hasUnknown) noteUnknownFields(reading.problems, series, SERIES_SHAPE.names, seriesBase(reading));
};

const readKeys = (keys: readonly unknown[], reading: Reading): void => {
  for (let at = 0; at < keys.length; at += 1) {
    const seen = keys[at];
    if (typeof seen === "string") continue;
    const wrong = { path: `${reading.base}/metrics/keys/${at}`, name: "a key of metrics", seen };
    const { expected } = KINDS.text;
    addProblem(reading.problems, { code: "shape/wrong-type", severity: "error", ...wrong, expected });
  }
};

const NO_KEYS: readonly unknown[] = Object.freeze([]);

/** Reads `metrics`: checks each point of each series, and keeps the series for the laws that read them. */
export const readMetrics = (reading: Reading): void => {
  const { metrics } = reading.fields;
  if (isAbsent(metrics)) return;
  if (!isJsonObject(metrics)) {
    noteField(reading.problems, { name: "metrics", kind: "object", doc: "" }, metrics, reading.base);
    return;
  }
  if (!Array.isArray(metrics.keys) || !isJsonObject(metrics.metrics) || hasUnknownMetricsField(metrics))
    noteObject(reading.problems, METRICS_SHAPE, metrics, `${reading.base}/metrics`);
  const keys = Array.isArray(metrics.keys) ? metrics.keys : NO_KEYS;
  readKeys(keys, reading);
  if (isJsonObject(metrics.metrics)) {
    reading.series = metrics.metrics;
    readSeries(metrics.metrics, reading, keys);
  } else reading.keysAgree = keys.length === 0;
};
