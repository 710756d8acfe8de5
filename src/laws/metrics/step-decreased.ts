import { pointerStep } from "../../job/json.ts";
import { shown } from "../../job/shown.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";
import { placeOf } from "../place.ts";
import { stepOf } from "./points.ts";

interface Fall {
  readonly key: string;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const fallIn = (key: string, points: unknown): Fall | undefined => {
  if (!Array.isArray(points)) return undefined;
  let highest = Number.NaN;
  for (const [at, point] of points.entries()) {
    const step = stepOf(point);
    if (step < highest) return { key, at, from: highest, to: step };
    if (!Number.isNaN(step)) highest = step;
  }
  return undefined;
};

const firstFall = ({ reading: { series = {} } }: Look): Fall => {
  const falls = Object.entries(series).flatMap(([key, points]) => fallIn(key, points) ?? []);
  return falls[0] ?? { key: "", at: 0, from: 0, to: 0 };
};

export const stepDecreased: ReportLaw = {
  code: "metrics/step-decreased",
  severity: "error",
  statement: "Steps never fall within a series.",
  source: "recorded responses",
  judgedBy: "look",
  example: {
    breaks: [
      report("running", {
        metrics: { keys: ["train_loss"], metrics: { train_loss: [{ step: 19 }, { step: 9 }] } },
      }),
    ],
    holds: [
      report("running", {
        metrics: { keys: ["train_loss"], metrics: { train_loss: [{ step: 9 }, { step: 9 }] } },
      }),
    ],
  },
  reads: ["metrics"],
  taints: ["metrics"],
  isBroken: ({ reading }) => reading.hasFallingSteps,
  explain: (look) => {
    const { key, at, from, to } = firstFall(look);
    return {
      path: `${placeOf(look, "metrics")}/metrics${pointerStep(key)}/${at}/step`,
      message: `the steps of ${shown(key)} fall from ${from} to ${to}`,
      seen: to,
      expected: `${from} or more`,
    };
  },
};
