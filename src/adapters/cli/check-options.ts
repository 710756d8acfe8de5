import { type Command } from "commander";
import { type CheckOptions } from "../../check/options.ts";
import { type PartialPlan } from "../../job/training-plan.ts";
import { CONVENTION_NAMES } from "../../progress/conventions.ts";
import { err, ok, type Result } from "../../result.ts";
import { choiceOf, problemsOf } from "./choice.ts";
import { configuration } from "./config-file.ts";
import { planFile } from "./plan-file.ts";
import { workingFolder } from "./working-folder.ts";
import { type PlanFlags, planOf, withPlanOptions } from "./plan-options.ts";

/** The options that tell how to check, as they were written. */
export interface CheckOptionFlags extends PlanFlags {
  readonly plan?: string;
  readonly config?: string;
  readonly looking?: string;
  readonly convention?: string;
}

const CONVENTION_CHOICES = ["auto" as const, ...CONVENTION_NAMES];

const LOOKING = "poll: reports are samples (default); log: every change of status is there";

/** Gives a command the options that tell how to check, but for `--looking` where it can only be one way. */
export const withCheckOptions = (command: Command, looks: "either" | "poll" = "either"): Command => {
  const planned = withPlanOptions(command).option(
    "--plan <FILE>",
    "the plan as JSON, with any of the fields of a TrainingPlan",
  );
  return (looks === "either" ? planned.option("--looking <HOW>", LOOKING) : planned)
    .option("--convention <NAME>", `how the service counts: ${CONVENTION_CHOICES.join(", ")} (default: auto)`)
    .option(
      "--config <FILE>",
      "plan, looking, convention and severities as JSON; else those of package.json",
    );
};

const wholePlan = async (flags: CheckOptionFlags): Promise<Result<PartialPlan, readonly string[]>> => {
  const told = planOf(flags);
  const read = flags.plan === undefined ? ok({}) : await planFile(flags.plan);
  return told.ok && read.ok ? ok({ ...read.value, ...told.value }) : err(problemsOf(told, read));
};

/** How to check: what the options say goes before what is configured. */
export const checkOptionsOf = async (
  flags: CheckOptionFlags,
): Promise<Result<CheckOptions, readonly string[]>> => {
  const config = await configuration(flags.config, workingFolder());
  const plan = await wholePlan(flags);
  const looking = choiceOf("--looking", flags.looking ?? "poll", ["poll", "log"]);
  const convention = choiceOf("--convention", flags.convention ?? "auto", CONVENTION_CHOICES);
  if (!config.ok || !plan.ok || !looking.ok || !convention.ok)
    return err(problemsOf(config, plan, looking, convention));
  return ok({
    ...config.value,
    ...(flags.looking !== undefined && { looking: looking.value }),
    ...(flags.convention !== undefined && { convention: convention.value }),
    plan: { ...config.value.plan, ...plan.value },
  });
};
