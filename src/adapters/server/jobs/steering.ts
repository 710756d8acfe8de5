import { PLAN_PARTS, type PlanPart, type TrainingPlan } from "../../../job/training-plan.ts";
import { type Scenario } from "../../../simulate/scenario.ts";
import { type CreateRequest } from "../requests/create-request.ts";
import { type FilledHyperparameters } from "./filled-hyperparameters.ts";

/** What begins the names of the custom fields that say how a job is simulated. */
export const STEERING_PREFIX = "jobproof.";

/** The custom field that says what the service gets wrong about a job. */
export const FAULT_FIELD = `${STEERING_PREFIX}fault`;

const isPlanPart = (name: string): name is PlanPart => PLAN_PARTS.some((part) => part === name);

/** A custom field is always a text; what reads like another JSON value is meant as one. */
const meant = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
};

/** What the custom fields of a request say of its simulation: any knob, and any part of the plan, by name. */
const steered = ({
  custom_fields = {},
}: CreateRequest): { readonly knobs: object; readonly plan: object } => {
  const told = Object.entries(custom_fields)
    .filter(([name]) => name.startsWith(STEERING_PREFIX) && name !== FAULT_FIELD)
    .map(([name, text]) => [name.slice(STEERING_PREFIX.length), meant(text)] as const);
  return {
    knobs: Object.fromEntries(told.filter(([name]) => !isPlanPart(name))),
    plan: Object.fromEntries(told.filter(([name]) => isPlanPart(name))),
  };
};

/** The batch of GRPO is prompts × generations: `batch_size` is ignored. The defaults are our own. */
const batchOf = ({ training_type, batch_size, grpo }: FilledHyperparameters): number =>
  training_type === "grpo"
    ? (grpo?.num_prompts_per_step ?? 32) * (grpo?.num_generations_per_prompt ?? 8)
    : batch_size;

const planOf = (hyperparameters: FilledHyperparameters): Partial<TrainingPlan> => ({
  epochs: hyperparameters.epochs,
  batchSize: batchOf(hyperparameters),
  ...(hyperparameters.max_steps > 0 && { maxSteps: hyperparameters.max_steps }),
});

/**
 * How a job is simulated. The custom fields of the request go before its hyperparameters, and those
 * before what the server does with every job.
 */
export const scenarioOf = (
  request: CreateRequest,
  hyperparameters: FilledHyperparameters,
  usual: Scenario,
): Scenario => {
  const { knobs, plan } = steered(request);
  const { log_every_n_steps: logged, val_check_interval: interval } = hyperparameters;
  return {
    ...usual,
    ...(interval !== undefined && { validationInterval: interval }),
    ...knobs,
    habits: { ...usual.habits, ...(logged > 0 && { logEverySteps: logged }), nulls: "spelled-out" },
    plan: { ...usual.plan, ...planOf(hyperparameters), ...plan },
  };
};
