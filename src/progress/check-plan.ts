import { shown } from "../job/shown.ts";
import { type PartialPlan, type TrainingPlan } from "../job/training-plan.ts";
import { type Result, err, ok } from "../result.ts";
import { isCount } from "./exact.ts";
import { numberProblem, reasonOf } from "./number-problem.ts";
import { type PlanField, type PlanFailure, type PlanProblem, planFailure } from "./plan-failure.ts";
import { isTrainFraction } from "./train-fraction.ts";

const COUNTS = ["epochs", "batchSize", "trainingSamples"] as const;
const REQUIRED = [...COUNTS, "validation"] as const;

const EXPECTED: Readonly<Record<PlanField, string>> = {
  plan: "an object",
  epochs: "a whole number from 1 to 9007199254740991",
  batchSize: "a whole number from 1 to 9007199254740991",
  trainingSamples: "a whole number from 1 to 9007199254740991",
  validation: '"provided" or "split"',
  trainFraction: 'a decimal text between 0 and 1, such as "0.9", with at most 50 decimals',
  maxSteps: "a whole number up to 9007199254740991, where 0 and -1 mean that there is no cap",
};

/**
 * Checks a plan of unknown origin. Gives a plan of the known fields alone, or every problem found:
 * counts are whole numbers from 1 to 2^53 − 1 (both included), validation is `provided` or `split`,
 * the fraction a decimal text between 0 and 1 (both excluded), and maxSteps such a count, 0 or −1.
 */
export const checkPlan = (candidate: unknown): Result<TrainingPlan, PlanFailure> => {
  const parts = checkPartialPlan(candidate);
  if (parts.ok && isWhole(parts.value)) return ok(parts.value);
  const missing = REQUIRED.filter((field) => isRecord(candidate) && candidate[field] === undefined);
  const [first, ...others] = [
    ...(parts.ok ? [] : parts.error.problems),
    ...missing.map((field) => problem("missing", field, undefined)),
  ];
  return err(planFailure(first ?? problem("not-an-object", "plan", candidate), ...others));
};

/**
 * Checks the parts of a plan that are there, by the rules of `checkPlan`. A field that is absent or
 * undefined is no problem, and is left out of what it gives.
 */
export const checkPartialPlan = (candidate: unknown): Result<PartialPlan, PlanFailure> => {
  if (!isRecord(candidate)) return err(planFailure(problem("not-an-object", "plan", candidate)));
  const [first, ...others] = [
    ...COUNTS.flatMap((field) => countProblems(field, candidate[field])),
    ...otherProblems(candidate),
  ];
  return first === undefined ? ok(knownParts(candidate)) : err(planFailure(first, ...others));
};

type Candidate = { readonly [Field in keyof TrainingPlan]?: unknown };

const isRecord = (value: unknown): value is Candidate =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isWhole = (parts: PartialPlan): parts is TrainingPlan =>
  REQUIRED.every((field) => parts[field] !== undefined);

const isValidation = (value: unknown): value is TrainingPlan["validation"] =>
  value === "provided" || value === "split";

const isMaxSteps = (value: unknown): value is number => value === -1 || isCount(value);

const countProblems = (field: (typeof COUNTS)[number], value: unknown): readonly PlanProblem[] => {
  const code = value === undefined ? undefined : numberProblem(value, "refused");
  if (code === undefined) return [];
  return [problem(code === "zero" && field === "trainingSamples" ? "nothing-to-train" : code, field, value)];
};

const otherProblems = ({ validation, trainFraction, maxSteps }: Candidate): readonly PlanProblem[] => {
  const problems: PlanProblem[] = [];
  if (validation !== undefined && !isValidation(validation)) {
    problems.push(problem("unknown-validation", "validation", validation));
  }
  if (trainFraction !== undefined && !isTrainFraction(trainFraction)) {
    problems.push(problem("bad-fraction", "trainFraction", trainFraction));
  }
  if (maxSteps !== undefined && !isMaxSteps(maxSteps)) {
    problems.push(problem(numberProblem(maxSteps, "allowed") ?? "not-a-number", "maxSteps", maxSteps));
  }
  return problems;
};

const knownParts = (candidate: Candidate): PartialPlan => ({
  ...(isCount(candidate.epochs) && { epochs: candidate.epochs }),
  ...(isCount(candidate.batchSize) && { batchSize: candidate.batchSize }),
  ...(isCount(candidate.trainingSamples) && { trainingSamples: candidate.trainingSamples }),
  ...(isValidation(candidate.validation) && { validation: candidate.validation }),
  ...(isTrainFraction(candidate.trainFraction) && { trainFraction: candidate.trainFraction }),
  ...(isMaxSteps(candidate.maxSteps) && { maxSteps: candidate.maxSteps }),
});

const problem = (code: PlanProblem["code"], field: PlanField, value: unknown): PlanProblem => {
  const seen = shown(value);
  return { code, field, seen, message: sentence(code, field, seen) };
};

const sentence = (code: PlanProblem["code"], field: PlanField, seen: string): string => {
  if (code === "missing") return `${field} is missing; it must be ${EXPECTED[field]}.`;
  if (code === "nothing-to-train")
    return `${field} is 0, so there is nothing to train on; it must be ${EXPECTED[field]}.`;
  if (
    code === "zero" ||
    code === "not-an-object" ||
    code === "unknown-validation" ||
    code === "bad-fraction"
  ) {
    return `${field} is ${seen}; it must be ${EXPECTED[field]}.`;
  }
  return `${field} is ${seen}, which ${reasonOf(code)}; it must be ${EXPECTED[field]}.`;
};
