import { err, ok, type Result } from "../../../result.ts";
import { type Scenario } from "../../../simulate/scenario.ts";
import { resolve } from "../../../simulate/resolve.ts";
import { type NamedConfig, referenceOf } from "../configs/built-in-configs.ts";
import { baseModelOf, configSnapshot } from "../configs/config-snapshot.ts";
import { fieldsProblem, type Problem } from "../http/problem.ts";
import { type Config, type CreateRequest, type TrainingOption } from "../requests/create-request.ts";
import { type ReadCreate } from "../requests/read-create.ts";
import { orList } from "../../../job/listed.ts";
import { filledHyperparameters } from "./filled-hyperparameters.ts";
import { type JobRecord, type JobWarning } from "./job-record.ts";
import { outputModel } from "./output-model.ts";
import { scenarioOf, STEERING_PREFIX } from "./steering.ts";

/** What a job is created with that its request does not say. */
export interface Birth {
  readonly id: string;
  readonly nth: number;
  /** An ISO 8601 instant in UTC, without an offset. */
  readonly createdAt: string;
  readonly configs: readonly NamedConfig[];
  /** How jobs are simulated unless their custom fields say otherwise. */
  readonly usual: Scenario;
}

const oneProblem = (pointer: string, detail: string): Problem => fieldsProblem([{ pointer, detail }]);

const configOf = ({ config }: CreateRequest, configs: readonly NamedConfig[]): Result<Config, Problem> => {
  if (typeof config !== "string") return ok(config);
  const found = configs.find((each) => referenceOf(each) === config);
  if (found !== undefined) return ok(found);
  const known = orList(configs.map(referenceOf));
  return err(
    oneProblem("/config", `config is ${JSON.stringify(config)}, which is not offered; expected ${known}`),
  );
};

const optionOf = (
  { training_options: options }: Config,
  { hyperparameters: { training_type, finetuning_type } }: CreateRequest,
): Result<TrainingOption, Problem> => {
  const found = options.find(
    (option) => option.training_type === training_type && option.finetuning_type === finetuning_type,
  );
  if (found !== undefined) return ok(found);
  const offered = options.map((option) => `${option.training_type} with ${option.finetuning_type}`);
  return err(
    oneProblem(
      "/hyperparameters/finetuning_type",
      `the configuration offers no ${training_type} with ${finetuning_type}; expected ${orList(offered)}`,
    ),
  );
};

const unknownField = (name: string): JobWarning => ({
  message: `${name} is no field that the service knows; it was left out`,
  explanation: "Misspelled fields are the usual reason.",
});

const PACKING: JobWarning = {
  message: "sequence packing is not supported; training goes on without it",
  explanation: "sequence_packing_enabled was set to false.",
};

/** Where in the request a knob of the simulation comes from. */
const pointerOf = (knob: string, { custom_fields = {} }: CreateRequest): string => {
  const name = `${STEERING_PREFIX}${knob.replace(/^plan\./u, "")}`;
  return name in custom_fields ? `/custom_fields/${name}` : "/hyperparameters";
};

const simulable = (scenario: Scenario, request: CreateRequest): Result<Scenario, Problem> => {
  const resolved = resolve(scenario);
  if (resolved.ok) return ok(resolved.value.scenario);
  const misfits = resolved.error.problems.map(({ knob, message }) => ({
    pointer: pointerOf(knob, request),
    detail: `the job cannot be simulated: ${message.replace(/\.$/u, "")}`,
  }));
  return err(fieldsProblem(misfits));
};

/** Makes a job of a request, or says why the service would not. */
export const newJob = ({ request, unknown }: ReadCreate, birth: Birth): Result<JobRecord, Problem> => {
  const { id, nth, createdAt, configs, usual } = birth;
  const config = configOf(request, configs);
  if (!config.ok) return config;
  const option = optionOf(config.value, request);
  if (!option.ok) return option;
  const hyperparameters = filledHyperparameters(request.hyperparameters);
  const scenario = simulable({ ...scenarioOf(request, hyperparameters, usual), job: id, createdAt }, request);
  if (!scenario.ok) return scenario;
  return ok({
    id,
    nth,
    name: request.name ?? id,
    createdAt,
    request,
    hyperparameters,
    snapshot: configSnapshot(config.value, option.value),
    outputModel: outputModel(request, baseModelOf(config.value), id),
    warnings: [
      ...unknown.map(unknownField),
      ...(request.hyperparameters.sequence_packing_enabled ? [PACKING] : []),
    ],
    scenario: scenario.value,
  });
};
