import { isJsonObject, type JsonObject, pointerStep } from "../job/json.ts";
import { isInstantIn, textsOfSeries } from "./known-instants.ts";
import { KINDS } from "./kinds.ts";
import { noteField, noteObject, noteUnknownFields, objectShape } from "./problems.ts";
import { type Reading } from "./reading.ts";
import { addProblem } from "./shape-problem.ts";
import { isAbsent } from "./take.ts";
import { hasUnknownMetricsField, hasUnknownPointField, isSeriesName } from "./unknown-fields.ts";

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

const isCountOrAbsent = (value: unknown): boolean =>
  typeof value === "number" ? value >= 0 && Number.isSafeInteger(value) : isAbsent(value);

const isFiniteOrAbsent = (value: unknown): boolean =>
  typeof value === "number" ? Number.isFinite(value) : isAbsent(value);

/** Whether a point fits, so that a number is all that its step can be, where it states one; `texts` are those that its series had before. */
const pointFits = (point: unknown, texts: string[], at: number): point is JsonObject =>
  isJsonObject(point) &&
  isCountOrAbsent(point.step) &&
  isFiniteOrAbsent(point.value) &&
  (isInstantIn(texts, point.timestamp, at) || isAbsent(point.timestamp)) &&
  !hasUnknownPointField(point);

const noteNoList = (seen: unknown, reading: Reading, path: string): void => {
  const wrong = { path, name: "a series of metrics", seen, expected: `${KINDS.list.expected}, or null` };
  addProblem(reading.problems, { code: "shape/wrong-type", severity: "error", ...wrong });
};

/** Where the series stand, put together only where there is something to say. */
const seriesBase = ({ base }: Reading): string => `${base}/metrics/metrics`;

const NO_STEP = -1;

/** Takes over the value of a point, if no point before it has a lower one. */
const takeLowest = (reading: Reading, step: unknown, value: unknown): void => {
  if (typeof value !== "number" || value >= reading.lowestValLoss) return;
  reading.lowestValLoss = value;
  reading.lowestValLossStep = typeof step === "number" ? step : Number.NaN;
};

/** Reads the points of a series; `place` is its place among the series. */
const readPoints = (points: readonly unknown[], reading: Reading, key: string, place: number): void => {
  const texts = textsOfSeries(place);
  const isValLoss = key === "val_loss";
  let highest = NO_STEP;
  let areFit = true;
  for (let at = 0; at < points.length; at += 1) {
    const point = points[at];
    if (!pointFits(point, texts, at)) {
      noteObject(reading.problems, POINT_SHAPE, point, `${seriesBase(reading)}${pointerStep(key)}/${at}`);
      areFit = false;
      continue;
    }
    const { step, value } = point;
    if (isValLoss) takeLowest(reading, step, value);
    if (typeof step !== "number") continue;
    if (step < highest) reading.hasFallingSteps = true;
    else highest = step;
  }
  if (isValLoss && !areFit) reading.lowestValLossStep = Number.NaN;
  if (highest !== NO_STEP && !(highest <= reading.highestMetricStep)) reading.highestMetricStep = highest;
};

const readSeries = (series: JsonObject, reading: Reading, keys: readonly unknown[]): void => {
  let present = 0;
  let hasUnknown = false;
  for (const key in series) {
    const points = series[key];
    if (!isSeriesName(key)) hasUnknown = true;
    // Services list the keys in the order of the series.
    if (key !== keys[present] && !keys.includes(key)) reading.keysAgree = false;
    if (Array.isArray(points)) {
      if (points.length === 0) reading.hasEmptySeries = true;
      readPoints(points, reading, key, present);
    } else if (isAbsent(points)) reading.hasEmptySeries = true;
    else noteNoList(points, reading, seriesBase(reading) + pointerStep(key));
    present += 1;
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
