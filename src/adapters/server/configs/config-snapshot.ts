import { type JsonObject } from "../../../job/json.ts";
import { type Config, type Target, type TrainingOption } from "../requests/create-request.ts";

/** What is trained where a configuration given as an object does not say it. */
const UNTOLD: Target = {
  model_path: "unknown",
  base_model: "unknown",
  num_parameters: 1,
  precision: "bf16-mixed",
};

const targetOf = ({ target }: Config): Target =>
  typeof target === "string" ? { ...UNTOLD, base_model: target } : (target ?? UNTOLD);

/** The name of the model that a configuration trains. */
export const baseModelOf = (config: Config): string => {
  const target = targetOf(config);
  return target.base_model ?? target.name ?? target.model_path;
};

/** What a job keeps of its configuration. Source: the official Python client, CustomizationConfigJobValue. */
export const configSnapshot = (config: Config, training_option: TrainingOption): JsonObject => {
  const { max_seq_length, training_precision, prompt_template, dataset_schemas } = config;
  return {
    base_model: baseModelOf(config),
    precision: training_precision ?? targetOf(config).precision,
    max_seq_length,
    ...(prompt_template !== undefined && { prompt_template }),
    ...(dataset_schemas?.[0] !== undefined && { dataset_schema: dataset_schemas[0] }),
    training_option,
  };
};
