import { shown } from "../../job/shown.ts";
import { type PartialPlan, type PlanPart } from "../../job/training-plan.ts";
import { jobObject } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";

const PLACES: Partial<Record<PlanPart, string>> = {
  epochs: "/hyperparameters/epochs",
  batchSize: "/hyperparameters/batch_size",
  maxSteps: "/hyperparameters/max_steps",
};

const listed = (parts: readonly PlanPart[], plan: PartialPlan): string =>
  parts.map((part) => `${part} ${shown(plan[part])}`).join(", ");

/** Where a job object states the first of some parts; an envelope's plan stands outside of the payload. */
const placeOf = ({ reading }: Look, [first = "epochs"]: readonly PlanPart[]): string =>
  reading.job === undefined ? "" : (PLACES[first] ?? "");

export const contradicted: ReportLaw = {
  code: "plan/contradicted",
  severity: "warning",
  statement:
    "The plan that the caller gives and the plan that the job states agree, and what the job states of it stays.",
  source: "NVIDIA NeMo Customizer v1 reference, hyperparameters",
  judgedBy: "look",
  example: {
    options: { plan: { epochs: 2 } },
    breaks: [jobObject({ hyperparameters: { epochs: 3 } })],
    holds: [jobObject({ hyperparameters: { epochs: 2 } })],
  },
  reads: ["two statements of the plan"],
  taints: [],
  isBroken: ({ terms, planChanged }) => terms.contradicted.length > 0 || planChanged.length > 0,
  explain: (look) => {
    const { planBefore: before = {}, planChanged: changed } = look;
    const { given, stated, contradicted: parts } = look.terms;
    if (parts.length === 0) {
      return {
        path: placeOf(look, changed),
        message: `the job states another plan (${listed(changed, stated)}) than before (${listed(changed, before)})`,
        seen: listed(changed, stated),
        expected: `${listed(changed, before)}, as before`,
      };
    }
    return {
      path: placeOf(look, parts),
      message: `the plan given (${listed(parts, given)}) differs from the one the job states (${listed(parts, stated)})`,
      seen: listed(parts, stated),
      expected: `${listed(parts, given)}: the plan given goes first`,
    };
  },
};
