import { type MetricPoint } from "../../job/status-report.ts";
import { isRunning } from "./counter-lies.ts";
import { type Fault } from "./fault.ts";
import { type Glance, isSeen } from "./glance.ts";
import { faultOf, type Lie } from "./lie.ts";
import { numberOf, pointsOf, withTrainPoints } from "./reported.ts";

/** A drop of the loss that is no more makes no better epoch. Source: NVIDIA NeMo Customizer v1 reference, early stopping. */
const LEAST_IMPROVEMENT = 0.001;

const valueOf = ({ value }: MetricPoint): number => value ?? Number.POSITIVE_INFINITY;

/** The epoch, counted from 0, in which a point was logged. */
const epochOf = ({ scenario, schedule }: Glance, { step }: MetricPoint): number =>
  Math.floor(((step ?? Number.NaN) - scenario.habits.firstMetricStep) / schedule.stepsPerEpoch);

/** The lowest validation loss of an epoch; Infinity where it has none. */
const lossOf = (glance: Glance, epoch: number): number =>
  Math.min(
    ...pointsOf(glance.report, "val_loss")
      .filter((point) => epochOf(glance, point) === epoch)
      .map(valueOf),
  );

const lowestLoss = ({ report }: Glance): number => Math.min(...pointsOf(report, "val_loss").map(valueOf));

/** Whether the first epoch is clearly worse than another, so that naming it the best one is a lie under either base. */
const isFirstWorse = (glance: Glance): boolean => {
  const first = lossOf(glance, 0);
  return (
    Number.isFinite(first) &&
    Number.isFinite(lossOf(glance, 1)) &&
    first > lowestLoss(glance) + 2 * LEAST_IMPROVEMENT
  );
};

const bestEpoch = ({ report, scenario }: Glance): number =>
  numberOf(report, "best_epoch") - scenario.habits.firstBestEpoch;

/** Whether the epoch after the best one has not begun, or was validated: else a checker that counts from 0 has nothing to object to. */
const isNextJudged = (glance: Glance): boolean => {
  const next = bestEpoch(glance) + 1;
  const hasBegun = next * glance.schedule.stepsPerEpoch < numberOf(glance.report, "steps_completed");
  return !hasBegun || Number.isFinite(lossOf(glance, next));
};

/** A loss that was never measured: the best one, as a careless service would round it. */
const unmeasured = (glance: Glance): number => numberOf(glance.report, "val_loss") + LEAST_IMPROVEMENT / 3;

const moved = (point: MetricPoint, to: number): MetricPoint => ({ ...point, step: to });

const lastOf = (points: readonly MetricPoint[], change: (point: MetricPoint) => MetricPoint) => [
  ...points.slice(0, -1),
  ...points.slice(-1).map(change),
];

const LIES: readonly Lie[] = [
  {
    name: "key-without-series",
    breaks: "metrics/keys-disagree",
    says: "a key is listed whose series is not there",
    where: "to runs with metrics",
    fits: ({ report }) => isSeen(report) && (report.metrics ?? null) !== null,
    tell: ({ report }) => [
      { ...report, metrics: { ...report.metrics, keys: [...(report.metrics?.keys ?? []), "val_accuracy"] } },
    ],
  },
  {
    name: "series-starts-over",
    breaks: "metrics/step-decreased",
    says: "the last point of the training loss is of the first step",
    where: "to runs with two points of the training loss, the last but one of which is not of the first step",
    fits: ({ report }) => isSeen(report) && (pointsOf(report, "train_loss").at(-2)?.step ?? 0) > 0,
    tell: ({ report }) => [
      withTrainPoints(
        report,
        lastOf(pointsOf(report, "train_loss"), (point) => moved(point, 0)),
      ),
    ],
  },
  {
    name: "metric-runs-ahead",
    breaks: "metrics/step-beyond-progress",
    says: "the last point of the training loss is of a step that is not done yet",
    where: "to runs with a point of the training loss",
    fits: ({ report }) => isSeen(report) && pointsOf(report, "train_loss").length >= 1,
    tell: ({ report }) => [
      withTrainPoints(
        report,
        lastOf(pointsOf(report, "train_loss"), (point) =>
          moved(point, numberOf(report, "steps_completed") + 9),
        ),
      ),
    ],
  },
  {
    name: "best-epoch-past-the-last",
    breaks: "metrics/best-epoch-out-of-range",
    says: "best_epoch is one more than the plan has epochs",
    where: "to runs with a report that shows RUNNING",
    fits: isRunning,
    tell: ({ report, scenario }) => [{ ...report, best_epoch: scenario.plan.epochs + 1 }],
  },
  {
    name: "first-epoch-kept-as-best",
    breaks: "metrics/best-epoch-not-lowest",
    says: "best_epoch is the first one, though a later one has a lower validation loss",
    where: "to runs of which two epochs were validated, the first of them not as well",
    fits: (glance) => isSeen(glance.report) && isFirstWorse(glance),
    tell: (glance) => [
      {
        ...glance.report,
        best_epoch: glance.scenario.habits.firstBestEpoch,
        val_loss: lossOf(glance, 0),
      },
    ],
  },
  {
    name: "loss-rounded-up",
    breaks: "metrics/val-loss-disagrees",
    says: "val_loss is not the one that was measured in the best epoch",
    where: "to runs with a validation, before the next epoch has told of steps",
    fits: (glance) =>
      isSeen(glance.report) && Number.isFinite(numberOf(glance.report, "val_loss")) && isNextJudged(glance),
    tell: (glance) => [{ ...glance.report, val_loss: unmeasured(glance) }],
  },
];

/** Reports whose metrics cannot be true. */
export const METRIC_FAULTS: readonly Fault[] = LIES.map(faultOf);
