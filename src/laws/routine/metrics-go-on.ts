import { isJsonObject, type JsonObject } from "../../job/json.ts";
import { isInstantIn, textsOfSeries } from "../../report/known-instants.ts";
import { isAbsent } from "../../report/take.ts";
import { hasUnknownMetricsField, hasUnknownPointField } from "../../report/unknown-fields.ts";
import { type Routine } from "./routine.ts";

/** What the points of the series in hand come to; a returned number might have to be allocated. */
const series = { highestStep: 0, lowest: 0, lowestStep: 0, hasLoss: false };

/** Whether there are points, all with a step, a time and a value and nothing else, the steps in order. */
// oxlint-disable-next-line complexity -- the innermost loop: see takes-routine.ts
const pointsGoOn = (points: readonly unknown[], texts: string[], loss: unknown): boolean => {
  let highestStep = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let lowestStep = 0;
  let hasLoss = false;
  for (let at = 0; at < points.length; at += 1) {
    const point = points[at];
    if (!isJsonObject(point) || hasUnknownPointField(point)) return false;
    const { step, timestamp, value } = point;
    if (typeof step !== "number" || !Number.isSafeInteger(step) || step < highestStep) return false;
    if (typeof value !== "number" || !Number.isFinite(value)) return false;
    if (!isInstantIn(texts, timestamp, at)) return false;
    highestStep = step;
    if (value === loss) hasLoss = true;
    if (value < lowest) {
      lowest = value;
      lowestStep = step;
    }
  }
  series.highestStep = highestStep;
  series.lowest = lowest;
  series.lowestStep = lowestStep;
  series.hasLoss = hasLoss;
  return points.length > 0;
};

/** Whether the best epoch has begun and has the lowest validation loss, which is the one reported, if any is. */
const isBest = (
  best: number,
  steps: number,
  loss: unknown,
  { firstEpoch, stepsPerEpoch }: Routine,
): boolean => {
  const first = (best - firstEpoch) * stepsPerEpoch;
  return (
    first >= 0 &&
    first < steps &&
    series.lowestStep >= first &&
    series.lowestStep < first + stepsPerEpoch &&
    (series.lowest === loss || isAbsent(loss))
  );
};

/** Whether the series are those that are named, and agree with the losses, the best epoch and the steps. */
// oxlint-disable-next-line complexity -- see takes-routine.ts
export const metricsGoOn = (report: JsonObject, routine: Routine, steps: number, best: number): boolean => {
  const { metrics } = report;
  if (!routine.statesMetrics) return isAbsent(metrics);
  if (!isJsonObject(metrics) || hasUnknownMetricsField(metrics)) return false;
  const { keys, metrics: byKey } = metrics;
  if (!Array.isArray(keys) || !isJsonObject(byKey)) return false;
  let place = 0;
  for (const key in byKey) {
    const points = byKey[key];
    if (key !== keys[place] || !Array.isArray(points)) return false;
    if (key === "train_loss") {
      const loss = report.train_loss;
      if (!pointsGoOn(points, textsOfSeries(place), loss) || !(series.hasLoss || isAbsent(loss)))
        return false;
    } else if (key === "val_loss") {
      const loss = report.val_loss;
      if (!pointsGoOn(points, textsOfSeries(place), loss)) return false;
      if (routine.statesBestEpoch && !isBest(best, steps, loss, routine)) return false;
    } else return false;
    if (series.highestStep >= steps) return false;
    place += 1;
  }
  return place === keys.length;
};
