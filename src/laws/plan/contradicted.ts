import { shown } from "../../job/shown.ts";
import { type PlanPart } from "../../job/training-plan.ts";
import { jobObject } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";

const PLACES: Partial<Record<PlanPart, string>> = {
  epochs: "/hyperparameters/epochs",
  batchSize: "/hyperparameters/batch_size",
  maxSteps: "/hyperparameters/max_steps",
};

const listed = ({ terms }: Look, plan: "given" | "stated"): string =>
  terms.contradicted.map((part) => `${part} ${shown(terms[plan][part])}`).join(", ");

export const contradicted: ReportLaw = {
  code: "plan/contradicted",
  severity: "warning",
  statement: "The plan that the caller gives and the plan that the job states agree.",
  source: "NVIDIA NeMo Customizer v1 reference, hyperparameters",
  judgedBy: "look",
  example: {
    options: { plan: { epochs: 2 } },
    breaks: [jobObject(3)],
    holds: [jobObject(2)],
  },
  reads: ["a plan given and a plan stated"],
  taints: [],
  isBroken: ({ terms }) => terms.contradicted.length > 0,
  explain: (look) => ({
    path: look.reading.job === undefined ? "" : (PLACES[look.terms.contradicted[0] ?? "epochs"] ?? ""),
    message: `the plan given (${listed(look, "given")}) differs from the one the job states (${listed(look, "stated")})`,
    seen: listed(look, "stated"),
    expected: `${listed(look, "given")}: the plan given goes first`,
  }),
};
