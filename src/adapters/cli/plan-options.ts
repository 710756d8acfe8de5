import { type Command } from "commander";
import { type PartialPlan, type TrainingPlan } from "../../job/training-plan.ts";
import { checkPartialPlan } from "../../progress/index.ts";
import { err, ok, type Result } from "../../result.ts";
import { problemsOf } from "./choice.ts";
import { wholeNumberOf } from "./whole-number.ts";

/** The options that tell a job's plan, as they were written. */
export interface PlanFlags {
  readonly epochs?: string;
  readonly batchSize?: string;
  readonly samples?: string;
  readonly validation?: string;
  readonly trainFraction?: string;
  readonly maxSteps?: string;
}

/** Which option tells which part of a plan. */
const FLAGS = {
  epochs: { option: "--epochs", flag: "epochs" },
  batchSize: { option: "--batch-size", flag: "batchSize" },
  trainingSamples: { option: "--samples", flag: "samples" },
  validation: { option: "--validation", flag: "validation" },
  trainFraction: { option: "--train-fraction", flag: "trainFraction" },
  maxSteps: { option: "--max-steps", flag: "maxSteps" },
} as const satisfies Record<keyof TrainingPlan, { option: string; flag: keyof PlanFlags }>;

/** The names of a plan's parts. */
export const PLAN_FIELDS: readonly string[] = Object.keys(FLAGS);

/** The option that tells a part of a plan, such as `--samples` for trainingSamples. */
export const optionOf = (field: keyof TrainingPlan): string => FLAGS[field].option;

/** Gives a command the options that tell a plan. */
export const withPlanOptions = (command: Command): Command =>
  command
    .option("--epochs <N>", "passes over the training samples")
    .option("--batch-size <N>", "the global batch: samples consumed by one step")
    .option("--samples <N>", "samples handed in, before any validation split")
    .option("--validation <SOURCE>", "provided: a validation set came along; split: it is split off")
    .option("--train-fraction <F>", 'the share that trains under split (unless told, "0.9")')
    .option("--max-steps <N>", "a cap on the steps of the whole job; 0 or -1 for none");

const countOf = (field: "epochs" | "batchSize" | "trainingSamples", flags: PlanFlags) => {
  const { option, flag } = FLAGS[field];
  const text = flags[flag];
  if (text === undefined) return ok({});
  const count = wholeNumberOf(option, text, 1);
  return count.ok ? ok({ [field]: count.value }) : count;
};

const maxStepsOf = ({ maxSteps }: PlanFlags): Result<PartialPlan, string> => {
  if (maxSteps === undefined) return ok({});
  if (maxSteps === "-1") return ok({ maxSteps: -1 });
  const cap = wholeNumberOf(FLAGS.maxSteps.option, maxSteps, 0);
  return cap.ok ? ok({ maxSteps: cap.value }) : cap;
};

/** What the calculator says of the parts that are texts, in terms of the option. */
const textOf = (field: "validation" | "trainFraction", flags: PlanFlags) => {
  const text = flags[FLAGS[field].flag];
  const checked = checkPartialPlan(text === undefined ? {} : { [field]: text });
  return checked.ok ? checked : err(checked.error.message.replace(field, FLAGS[field].option));
};

/** Reads the options that tell a plan, or says everything that is wrong with them. */
export const planOf = (flags: PlanFlags): Result<PartialPlan, readonly string[]> => {
  const parts = [
    countOf("epochs", flags),
    countOf("batchSize", flags),
    countOf("trainingSamples", flags),
    textOf("validation", flags),
    textOf("trainFraction", flags),
    maxStepsOf(flags),
  ];
  const problems = problemsOf(...parts);
  if (problems.length > 0) return err(problems);
  return ok(Object.assign({}, ...parts.map((part) => (part.ok ? part.value : {}))));
};
