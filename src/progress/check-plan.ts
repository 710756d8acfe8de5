import { shown } from "../job/shown.ts";
import { type PartialPlan, type TrainingPlan } from "../job/training-plan.ts";
import { type Result, err, ok } from "../result.ts";
import { isCount } from "./exact.ts";
import { numberProblem, reasonOf } from "./number-problem.ts";
import { type PlanField, type PlanFailure, type PlanProblem, planFailure } from "./plan-failure.ts";
import { type PlanParts, planParts } from "./plan-parts.ts";
import { isTrainFraction } from "./train-fraction.ts";

const COUNTS = ["epochs", "batchSize", "trainingSamples"] as const;
const REQUIRED = [...COUNTS, "validation"] as const;

const EXPECTED: Readonly<Record<Exclude<PlanField, "rule">, string>> = {
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
  const read = readParts(candidate);
  if (!read.ok) return err(planFailure(read.error));
  const parts = read.value;
  const missing = REQUIRED.filter((field) => parts[field] === undefined);
  const [first, ...others] = [
    ...problemsOf(parts),
    ...missing.map((field) => problem("missing", field, undefined)),
  ];
  const plan = knownParts(parts);
  if (first === undefined && isWhole(plan)) return ok(plan);
  return err(planFailure(first ?? problem("not-an-object", "plan", candidate), ...others));
};

/**
 * Checks the parts of a plan that are there, by the rules of `checkPlan`. A field that is absent or
 * undefined is no problem, and is left out of what it gives.
 */
export const checkPartialPlan = (candidate: unknown): Result<PartialPlan, PlanFailure> => {
  const read = readParts(candidate);
  if (!read.ok) return err(planFailure(read.error));
  const [first, ...others] = problemsOf(read.value);
  return first === undefined ? ok(knownParts(read.value)) : err(planFailure(first, ...others));
};

const readParts = (candidate: unknown): Result<PlanParts, PlanProblem> => {
  const read = planParts(candidate);
  if (!read.ok) return err(unreadable(read.error));
  return read.value === undefined ? err(problem("not-an-object", "plan", candidate)) : ok(read.value);
};

/** Everything wrong with the parts that are there. */
const problemsOf = (parts: PlanParts): readonly PlanProblem[] => [
  ...COUNTS.flatMap((field) => countProblems(field, parts[field])),
  ...otherProblems(parts),
];

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

const otherProblems = ({ validation, trainFraction, maxSteps }: PlanParts): readonly PlanProblem[] => {
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

const knownParts = (candidate: PlanParts): PartialPlan => ({
  ...(isCount(candidate.epochs) && { epochs: candidate.epochs }),
  ...(isCount(candidate.batchSize) && { batchSize: candidate.batchSize }),
  ...(isCount(candidate.trainingSamples) && { trainingSamples: candidate.trainingSamples }),
  ...(isValidation(candidate.validation) && { validation: candidate.validation }),
  ...(isTrainFraction(candidate.trainFraction) && { trainFraction: candidate.trainFraction }),
  ...(isMaxSteps(candidate.maxSteps) && { maxSteps: candidate.maxSteps }),
});

type Refused = Exclude<PlanField, "rule">;

const unreadable = (thrown: string): PlanProblem => ({
  code: "unreadable",
  field: "plan",
  seen: "a value that cannot be read",
  message: `plan cannot be read: it threw ${thrown}; it must be ${EXPECTED.plan}.`,
});

const problem = (code: PlanSentenceCode, field: Refused, value: unknown): PlanProblem => {
  const seen = shown(value);
  return { code, field, seen, message: sentence(code, field, seen) };
};

type PlanSentenceCode = Exclude<PlanProblem["code"], "unreadable" | "unknown-rule">;

const sentence = (code: PlanSentenceCode, field: Refused, seen: string): string => {
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
