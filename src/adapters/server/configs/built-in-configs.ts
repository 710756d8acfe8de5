import { type Config, type Target, type TrainingOption } from "../requests/create-request.ts";

/** A configuration that the server offers, under a name of its own. */
export interface NamedConfig extends Config {
  readonly namespace: string;
  readonly name: string;
  readonly target: Target;
}

const LORA: TrainingOption = {
  training_type: "sft",
  finetuning_type: "lora",
  num_gpus: 1,
  num_nodes: 1,
  tensor_parallel_size: 1,
  pipeline_parallel_size: 1,
  micro_batch_size: 1,
  use_sequence_parallel: false,
};

const ALL_WEIGHTS: TrainingOption = {
  ...LORA,
  finetuning_type: "all_weights",
  num_gpus: 8,
  tensor_parallel_size: 4,
};

const WITH_MERGED: readonly TrainingOption[] = [LORA, { ...LORA, finetuning_type: "lora_merged" }];

const ALL_TYPES: readonly TrainingOption[] = (["sft", "dpo", "distillation", "grpo"] as const).flatMap(
  (training_type) => [...WITH_MERGED, ALL_WEIGHTS].map((option) => ({ ...option, training_type })),
);

/** A configuration of a model under a name such as `meta/llama-3.2-1b-instruct@v1.0.0+A100`. */
const namedConfig = (
  reference: string,
  parameters: number,
  training_options: readonly TrainingOption[],
): NamedConfig => {
  const slash = reference.indexOf("/");
  const model = reference.replace(/@.*$/u, "");
  return {
    namespace: slash < 0 ? "default" : reference.slice(0, slash),
    name: reference.slice(slash + 1),
    description: `Stand-in for training ${model}.`,
    target: {
      name: model.slice(slash + 1),
      namespace: slash < 0 ? "default" : reference.slice(0, slash),
      base_model: model,
      enabled: true,
      model_path: model.replaceAll("/", "_"),
      num_parameters: parameters,
      precision: "bf16-mixed",
      status: "ready",
    },
    training_options,
    training_precision: "bf16-mixed",
    max_seq_length: 4096,
    prompt_template: "{prompt} {completion}",
  };
};

/** A configuration that offers every way of training, for a name that a test brings along. */
export const configNamed = (reference: string): NamedConfig =>
  namedConfig(reference, 1_000_000_000, ALL_TYPES);

/** The configurations that the server offers unless told others. */
export const BUILT_IN_CONFIGS: readonly NamedConfig[] = [
  namedConfig("meta/llama-3.2-1b-instruct@v1.0.0+A100", 1_000_000_000, ALL_TYPES),
  namedConfig("meta/llama-3.2-1b-instruct@v1.0.0+L40", 1_000_000_000, WITH_MERGED),
  namedConfig("meta/llama-3.1-8b-instruct@v1.0.0+A100", 8_000_000_000, [...WITH_MERGED, ALL_WEIGHTS]),
  namedConfig("meta/llama-3.3-70b-instruct@v1.0.0+A100", 70_000_000_000, WITH_MERGED),
];

/** How a job names a configuration: `namespace/name`. */
export const referenceOf = ({ namespace, name }: NamedConfig): string => `${namespace}/${name}`;
