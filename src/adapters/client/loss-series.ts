import { isJsonObject } from "../../job/json.ts";
import { type Reading } from "../../report/reading.ts";
import { countOf, finiteOf } from "../../report/take.ts";

/** One point of a series; null for what the report does not state, or states as no finite number. */
export interface SeriesPoint {
  readonly step: number | null;
  readonly value: number | null;
}

/** One series of losses or accuracies. */
export interface Series {
  readonly key: string;
  /** In the order of the report. */
  readonly points: readonly SeriesPoint[];
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

const pointOf = (point: unknown): SeriesPoint =>
  isJsonObject(point)
    ? { step: orNull(countOf(point["step"])), value: orNull(finiteOf(point["value"])) }
    : { step: null, value: null };

/** The series that a report brings, those without points included. */
export const seriesOf = ({ series = {} }: Reading): readonly Series[] =>
  Object.entries(series).map(([key, points]) => ({
    key,
    points: Array.isArray(points) ? points.map(pointOf) : [],
  }));
