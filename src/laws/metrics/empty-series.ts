import { pointerStep } from "../../job/json.ts";
import { shown } from "../../job/shown.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";
import { placeOf } from "../place.ts";

const firstEmpty = ({ reading: { series = {} } }: Look): string =>
  Object.keys(series).find((key) => {
    const points = series[key];
    return points === null || (Array.isArray(points) && points.length === 0);
  }) ?? "";

export const emptySeries: ReportLaw = {
  code: "metrics/empty-series",
  severity: "info",
  statement: "A series that is listed has points.",
  source: "recorded responses: a key may be listed with an empty list",
  judgedBy: "look",
  example: {
    breaks: [report("running", { metrics: { keys: ["val_loss"], metrics: { val_loss: [] } } })],
    holds: [
      report("running", { metrics: { keys: ["val_loss"], metrics: { val_loss: [{ step: 9, value: 1 }] } } }),
    ],
  },
  reads: ["metrics"],
  taints: [],
  isBroken: ({ reading }) => reading.hasEmptySeries,
  explain: (look) => ({
    path: `${placeOf(look, "metrics")}/metrics${pointerStep(firstEmpty(look))}`,
    message: `the series ${shown(firstEmpty(look))} has no points`,
    seen: 0,
    expected: "1 point or more",
  }),
};
