import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { placeOf } from "../place.ts";
import { hasValue, pointsOf } from "./points.ts";

export const trainLossUnexplained: ReportLaw = {
  code: "metrics/train-loss-unexplained",
  severity: "info",
  statement: "train_loss is one of the values of its series.",
  source: "recorded responses: it was the lowest of the series, or a value that is not in it",
  judgedBy: "look",
  example: {
    breaks: [
      report("completed", {
        train_loss: 0.1,
        metrics: { keys: ["train_loss"], metrics: { train_loss: [{ step: 9, value: 0.2 }] } },
      }),
    ],
    holds: [
      report("completed", {
        train_loss: 0.2,
        metrics: { keys: ["train_loss"], metrics: { train_loss: [{ step: 9, value: 0.2 }] } },
      }),
    ],
  },
  reads: ["metrics", "train_loss"],
  taints: [],
  isBroken: (look) => {
    const points = pointsOf(look.reading.series?.train_loss);
    return points.length > 0 && !hasValue(points, look.reading.trainLoss);
  },
  explain: (look) => ({
    path: placeOf(look, "train_loss"),
    message: `train_loss is ${look.reading.trainLoss}, which is not a value of its series`,
    seen: look.reading.trainLoss,
    expected: "a value of the series train_loss",
  }),
};
