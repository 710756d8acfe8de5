import { type PlanPart, type TrainingPlan } from "../job/training-plan.ts";
import { type Terms, termsOf } from "../laws/terms.ts";
import { type NumberSet, onlyNumber, type SplitRule } from "../progress/index.ts";
import { splitQuestion } from "../progress/undeclared-split.ts";
import { explanations } from "./explanations.ts";
import { type JobInference, type PlanExplanation } from "./inference.ts";
import { type Known } from "./plan-bounds.ts";
import { type Wording } from "./wording.ts";

/** The parts that reports may contradict. */
const DOUBTFUL = [
  "validation",
  "epochs",
  "maxSteps",
  "trainingSamples",
] as const satisfies readonly PlanPart[];

/** Every choice of some parts, the small ones first. */
const choicesOf = (parts: readonly PlanPart[]): readonly (readonly PlanPart[])[] =>
  Array.from({ length: 2 ** parts.length }, (_, bits) =>
    parts.filter((_part, at) => (bits & (1 << at)) !== 0),
  ).toSorted((one, other) => one.length - other.length);

const without = ({ plan, stepsUnknowable }: Terms, parts: readonly PlanPart[], rule: SplitRule): Terms => {
  const left: Partial<TrainingPlan> = Object.fromEntries(
    Object.entries(plan).filter(([name]) => !parts.some((part) => part === name)),
  );
  return termsOf(left, {}, stepsUnknowable, rule);
};

/** What explains the reports with as much of the declared plan as possible. */
const explained = (known: Known, rule: SplitRule): Pick<JobInference, "contradicted" | "explanations"> => {
  const { terms } = known;
  const parts = DOUBTFUL.filter((part) => terms.plan[part] !== undefined);
  for (const contradicted of choicesOf(parts)) {
    const found = explanations(
      contradicted.length === 0 ? known : { ...known, terms: without(terms, contradicted, rule) },
    );
    if (found.length > 0) return { contradicted, explanations: found };
  }
  return { contradicted: [], explanations: [] };
};

/** The only number that plans leave, if it is one. */
const onlyOf = (sets: readonly NumberSet[]): number | undefined => {
  const values = new Set(sets.map(onlyNumber));
  return values.size === 1 ? [...values][0] : undefined;
};

/** Whether the steps fit the split that was not declared, as a question. */
const splitNotes = (known: Known, found: readonly PlanExplanation[], rule: SplitRule): readonly string[] => {
  const { plan, stepsUnknowable } = known.terms;
  const perEpoch = onlyOf(found.map(({ stepsPerEpoch }) => stepsPerEpoch));
  const total = onlyOf(found.filter(({ capped }) => !capped).map(({ totalSteps }) => totalSteps));
  const question =
    (perEpoch === undefined ? undefined : splitQuestion(plan, { of: "epoch", steps: perEpoch }, rule)) ??
    (total === undefined ? undefined : splitQuestion(plan, { of: "job", steps: total }, rule));
  return question === undefined || stepsUnknowable ? [] : [question];
};

const PART_NAMES: Readonly<Record<(typeof DOUBTFUL)[number], string>> = {
  validation: "that validation",
  epochs: "those epochs",
  maxSteps: "that max_steps",
  trainingSamples: "those training samples and that batch size",
};

const contradictionNotes = (
  parts: readonly PlanPart[],
  isExplained: boolean,
  { check }: Wording,
): readonly string[] => {
  if (!isExplained) return [`no plan explains all that was reported: ${check} tells what is wrong`];
  const names = DOUBTFUL.filter((part) => parts.includes(part)).map((part) => PART_NAMES[part]);
  return names.length === 0 ? [] : [`no plan with ${names.join(" and ")} explains what was reported`];
};

const leftOutNotes = ({ leftOut }: Known, { check }: Wording): readonly string[] => {
  if (leftOut === 0) return [];
  const values =
    leftOut === 1 ? "1 value was found wrong and is" : `${leftOut} values were found wrong and are`;
  return [`${values} left out: ${check} tells what is wrong`];
};

const lacksOf = ({ terms: { plan, stepsUnknowable } }: Known, { part }: Wording): readonly string[] => [
  ...(stepsUnknowable ? ["packing or GRPO: steps tell nothing of the training samples"] : []),
  ...(!stepsUnknowable && plan.batchSize === undefined
    ? [`no batch size, so nothing of the training samples: give ${part("batchSize")}`]
    : []),
  ...(plan.maxSteps === undefined
    ? [`no max_steps, so a cap is possible: give ${part("maxSteps")}, 0 for none`]
    : []),
];

/** Which plans explain what is known of a job, and what is to be said of that. */
export const jobInference = (job: string, known: Known, rule: SplitRule, wording: Wording): JobInference => {
  const { contradicted, explanations: found } = explained(known, rule);
  return {
    job,
    reports: known.state.reports,
    declared: known.terms.plan,
    contradicted,
    explanations: found,
    leftOut: known.leftOut,
    notes: [
      ...contradictionNotes(contradicted, found.length > 0, wording),
      ...leftOutNotes(known, wording),
      ...splitNotes(known, found, rule),
    ],
    lacks: lacksOf(known, wording),
  };
};
