import { type TrainingPlan } from "../../../job/training-plan.ts";
import {
  checkPlan,
  DERIVATION_FORMATS,
  explain,
  type Progress,
  renderDerivation,
} from "../../../progress/index.ts";
import { err, ok, type Result } from "../../../result.ts";
import { choiceOf, problemsOf } from "../choice.ts";
import { EXIT, refuseUsage } from "../exit-status.ts";
import { optionOf, type PlanFlags, planOf, withPlanOptions } from "../plan-options.ts";
import { type Bench } from "../program.ts";
import { print } from "../streams.ts";
import { wholeNumberOf } from "../whole-number.ts";

interface ExplainFlags extends PlanFlags {
  readonly steps?: string;
  readonly epochsCompleted?: string;
  readonly format: string;
}

const REQUIRED = [
  "epochs",
  "batchSize",
  "trainingSamples",
  "validation",
] as const satisfies readonly (keyof TrainingPlan)[];

const HELP = `
Required: ${REQUIRED.map(optionOf).join(", ")}.

Examples:
  $ jobproof explain --samples 3500 --batch-size 16 --epochs 2 --validation provided
  $ jobproof explain --samples 3500 --batch-size 16 --epochs 2 --validation split --steps 241 --format markdown`;

/** Adds `jobproof explain`: derives every number of a plan, step by step. */
export const addExplain = ({ program, streams, conclude }: Bench): void => {
  const command = program
    .command("explain")
    .summary("derive the steps, epochs and percentages of a plan")
    .description("Derives every number of a plan step by step: formula, values, rounding, source.");
  withPlanOptions(command)
    .option("--steps <N>", "steps completed so far, to derive percentages from")
    .option("--epochs-completed <N>", "epochs completed so far, to derive percentages from")
    .option("--format <FORMAT>", DERIVATION_FORMATS.join(", "), "text")
    .addHelpText("after", HELP)
    .action((flags: ExplainFlags) => {
      const explained = explanation(flags);
      if (explained.ok) print(streams, explained.value);
      conclude(explained.ok ? EXIT.fine : refuseUsage(streams, explained.error));
    });
};

const explanation = (flags: ExplainFlags): Result<string, readonly string[]> => {
  const plan = requiredPlan(flags);
  const progress = progressOf(flags);
  const format = choiceOf("--format", flags.format, DERIVATION_FORMATS);
  if (!plan.ok || !progress.ok || !format.ok) return err(problemsOf(plan, progress, format));
  const derivation = explain(plan.value, progress.value);
  return derivation.ok
    ? ok(renderDerivation(derivation.value, format.value))
    : err([derivation.error.message]);
};

const missingSentence = (missing: readonly string[]): string =>
  `${missing.length === 1 ? "an option is" : "options are"} missing: ${missing.join(", ")}.`;

const requiredPlan = (flags: ExplainFlags): Result<TrainingPlan, readonly string[]> => {
  const { epochs, batchSize, samples: trainingSamples, validation } = flags;
  const told = { epochs, batchSize, trainingSamples, validation };
  const missing = REQUIRED.filter((field) => told[field] === undefined).map(optionOf);
  const parts = planOf(flags);
  if (missing.length > 0) return err([missingSentence(missing), ...problemsOf(parts)]);
  if (!parts.ok) return parts;
  const plan = checkPlan(parts.value);
  return plan.ok ? plan : err(plan.error.problems.map(({ message }) => message));
};

const progressOf = ({
  steps,
  epochsCompleted,
}: ExplainFlags): Result<Progress | undefined, readonly string[]> => {
  if (steps === undefined && epochsCompleted === undefined) return ok(undefined);
  const done = steps === undefined ? ok(undefined) : wholeNumberOf("--steps", steps, 0);
  const epochs =
    epochsCompleted === undefined ? ok(undefined) : wholeNumberOf("--epochs-completed", epochsCompleted, 0);
  if (!done.ok || !epochs.ok) return err(problemsOf(done, epochs));
  return ok({
    ...(done.value !== undefined && { stepsCompleted: done.value }),
    ...(epochs.value !== undefined && { epochsCompleted: epochs.value }),
  });
};
