import { type TrainingPlan } from "../job/training-plan.ts";
import { type Result, err, ok } from "../result.ts";
import { type DerivationLine, type Derivation, SOURCES, exactly } from "./derivation.ts";
import { type PercentageDone, percentageDone } from "./percentage-done.ts";
import { type PlanFailure } from "./plan-failure.ts";
import { type Progress, type ProgressFailure } from "./progress-failure.ts";
import { PERCENTAGE_RULES, type PercentageRule } from "./rules.ts";
import { totalOf } from "./total-steps.ts";

/**
 * The percentage under each of the three rules. A rule whose counter is missing, and the platform's
 * where its own split cannot hold the plan, become a note; a counter that is wrong is a failure.
 */
export const derivePercentages = (
  progress: Progress,
  plan: TrainingPlan,
): Result<Pick<Derivation, "lines" | "notes">, PlanFailure | ProgressFailure> => {
  const lines: DerivationLine[] = [];
  const notes: string[] = [];
  for (const rule of PERCENTAGE_RULES) {
    const done = percentageDone(progress, plan, rule);
    if (done.ok) lines.push(lineOf(done.value, progress, plan));
    else if (done.error.code === "missing" || rule === "platform") {
      notes.push(`percentage_done (${rule}) is not computed: ${done.error.message}`);
    } else return err(done.error);
  }
  return ok({ lines, notes });
};

const lineOf = (done: PercentageDone, progress: Progress, plan: TrainingPlan): DerivationLine => ({
  name: `percentage_done (${done.rule})`,
  ...formulaOf(done.rule, progress, plan),
  ...exactly(done.exact),
  rounding: `${done.percentage}` === done.exact.decimal ? "none" : done.rounding,
  value: `${done.percentage}`,
});

const formulaOf = (
  rule: PercentageRule,
  { stepsCompleted, epochsCompleted }: Progress,
  plan: TrainingPlan,
): Pick<DerivationLine, "formula" | "substituted" | "source"> => {
  switch (rule) {
    case "epochs":
      return {
        formula: "100 × epochs completed / epochs",
        substituted: `100 × ${epochsCompleted} / ${plan.epochs}`,
        source: `${SOURCES.reference}; releases up to 25.8`,
      };
    case "steps":
      return {
        formula: "round(100 × steps completed / total steps, 2)",
        substituted: `round(100 × ${stepsCompleted} / ${totalOf(plan, "documented")}, 2)`,
        source: `${SOURCES.observed}, from release 25.10 on`,
      };
    case "platform":
      return {
        formula: "min(100, int((steps completed / total steps) × 100))",
        substituted: `min(100, int((${stepsCompleted} / ${totalOf(plan, "platform")}) × 100))`,
        source: SOURCES.platform,
      };
  }
};
