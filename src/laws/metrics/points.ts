import { isJsonObject } from "../../job/json.ts";

const NO_POINTS: readonly unknown[] = Object.freeze([]);

/** The points of a series, as they were sent; none where the series is not there. */
export const pointsOf = (series: unknown): readonly unknown[] => (Array.isArray(series) ? series : NO_POINTS);

/** The value of a point; NaN where it states none. */
export const valueOf = (point: unknown): number =>
  isJsonObject(point) && typeof point.value === "number" ? point.value : Number.NaN;

/** The step of a point; NaN where it states none. */
export const stepOf = (point: unknown): number =>
  isJsonObject(point) && typeof point.step === "number" ? point.step : Number.NaN;

/** Whether some point of a series has just this value. The last ones are looked at first: a best value is mostly a late one. */
export const hasValue = (points: readonly unknown[], value: number): boolean => {
  for (let at = points.length - 1; at >= 0; at -= 1) if (valueOf(points[at]) === value) return true;
  return false;
};
