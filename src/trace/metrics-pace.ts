import { instantFromText, MICROS_PER_SECOND } from "../job/instant.ts";
import { isJsonObject, type JsonObject } from "../job/json.ts";
import { touched } from "../job/touched.ts";

interface Point {
  readonly step: number;
  readonly micros: number;
}

const pointOf = (value: unknown): readonly Point[] => {
  if (!isJsonObject(value)) return [];
  const { step, timestamp } = value;
  const micros = typeof timestamp === "string" ? instantFromText(timestamp) : undefined;
  return typeof step === "number" && Number.isSafeInteger(step) && micros !== undefined
    ? [{ step, micros }]
    : [];
};

/** The points after the last place at which steps or times do not rise: a job that resumed starts a series over. */
const lastRise = (points: readonly Point[]): readonly Point[] => {
  const fall = points.findLastIndex(({ step, micros }, at) => {
    const before = points[at - 1];
    return before !== undefined && (step <= before.step || micros <= before.micros);
  });
  return points.slice(Math.max(0, fall));
};

const paceOf = (series: unknown): number => {
  if (!Array.isArray(series)) return Number.NaN;
  const points = lastRise(series.flatMap(pointOf));
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || first === last) return Number.NaN;
  const middle = (first.step + last.step) / 2;
  const from = points.findLast(({ step }) => step <= middle) ?? first;
  return (last.micros - from.micros) / MICROS_PER_SECOND / (last.step - from.step);
};

/**
 * Seconds for a step by the timestamps of a report's own series: those of `train_loss`, over the latter
 * half of the steps. NaN where fewer than two points tell, or the series throws as it is read.
 */
export const metricsPace = (series: JsonObject | undefined): number => {
  if (series === undefined) return Number.NaN;
  const pace = touched(() => paceOf(series["train_loss"]));
  return pace.ok ? pace.value : Number.NaN;
};
