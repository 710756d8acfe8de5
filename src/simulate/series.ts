import { type MetricPoint, type Metrics } from "../job/status-report.ts";

/**
 * The points of the losses, which grow under the training. What was handed out of them never changes:
 * a list is made for it, once for so many points, so that a training nobody looks at copies nothing.
 */
export interface LossSeries {
  readonly train: MetricPoint[];
  readonly validation: MetricPoint[];
  /** What was handed out last, of how many points of each. */
  shown: Metrics | null;
  trainShown: readonly MetricPoint[];
  validationShown: readonly MetricPoint[];
}

/** Series without a point. */
export const newLossSeries = (): LossSeries => ({
  train: [],
  validation: [],
  shown: null,
  trainShown: Object.freeze([]),
  validationShown: Object.freeze([]),
});

const listOf = (points: readonly MetricPoint[], shown: readonly MetricPoint[]): readonly MetricPoint[] =>
  shown.length === points.length ? shown : Object.freeze([...points]);

/** The series as a report has them; `null` where they have no point. */
export const metricsOf = (series: LossSeries): Metrics | null => {
  const train = listOf(series.train, series.trainShown);
  const validation = listOf(series.validation, series.validationShown);
  if (train === series.trainShown && validation === series.validationShown) return series.shown;
  const metrics = Object.freeze({
    ...(train.length > 0 && { train_loss: train }),
    ...(validation.length > 0 && { val_loss: validation }),
  });
  series.trainShown = train;
  series.validationShown = validation;
  series.shown = Object.freeze({ keys: Object.freeze(Object.keys(metrics)), metrics });
  return series.shown;
};
