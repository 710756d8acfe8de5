import { isJsonObject } from "../../job/json.ts";
import type { METRIC_KEYS } from "../../report/series.ts";
import { type Look } from "../look.ts";

/** The key of a series that the reference lists. */
export type MetricKey = (typeof METRIC_KEYS)[number];

const NO_POINTS: readonly unknown[] = Object.freeze([]);

/** The points of a series, as they were sent; none where the series is not there. */
export const pointsOf = ({ reading }: Look, key: MetricKey): readonly unknown[] => {
  const points = reading.series?.[key];
  return Array.isArray(points) ? points : NO_POINTS;
};

/** The value of a point; NaN where it states none. */
export const valueOf = (point: unknown): number =>
  isJsonObject(point) && typeof point.value === "number" ? point.value : Number.NaN;

/** The step of a point; NaN where it states none. */
export const stepOf = (point: unknown): number =>
  isJsonObject(point) && typeof point.step === "number" ? point.step : Number.NaN;

/** Whether some point of a series has just this value. */
export const hasValue = (points: readonly unknown[], value: number): boolean => {
  for (let at = 0; at < points.length; at += 1) if (valueOf(points[at]) === value) return true;
  return false;
};
