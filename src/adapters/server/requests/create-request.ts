import { type JsonObject } from "../../../job/json.ts";
import { type FINETUNING_TYPES, type TRAINING_TYPES } from "./hyperparameter-fields.ts";
import { type PRECISIONS } from "./config-fields.ts";

/** One way of training that a configuration offers. */
export interface TrainingOption {
  readonly [field: string]: unknown;
  readonly training_type: (typeof TRAINING_TYPES)[number];
  readonly finetuning_type: (typeof FINETUNING_TYPES)[number];
  readonly num_gpus: number;
  readonly micro_batch_size: number;
}

/** What a configuration trains. */
export interface Target {
  readonly [field: string]: unknown;
  readonly model_path: string;
  readonly num_parameters: number;
  readonly precision: (typeof PRECISIONS)[number];
  readonly base_model?: string;
  readonly enabled?: boolean;
  readonly name?: string;
}

/** A configuration that a job can be created with. */
export interface Config {
  readonly [field: string]: unknown;
  readonly max_seq_length: number;
  readonly training_options: readonly TrainingOption[];
  readonly name?: string;
  readonly namespace?: string;
  readonly target?: string | Target;
  readonly training_precision?: (typeof PRECISIONS)[number];
  readonly prompt_template?: string;
  readonly dataset_schemas?: readonly JsonObject[];
}

/** How to train, as it was asked for; what was left out is left out. */
export interface AskedHyperparameters {
  readonly [field: string]: unknown;
  readonly finetuning_type: (typeof FINETUNING_TYPES)[number];
  readonly training_type: (typeof TRAINING_TYPES)[number];
  readonly batch_size?: number;
  readonly epochs?: number;
  readonly learning_rate?: number;
  readonly max_steps: number;
  readonly log_every_n_steps: number;
  readonly val_check_interval?: number;
  readonly sequence_packing_enabled: boolean;
  readonly grpo?: { readonly num_prompts_per_step?: number; readonly num_generations_per_prompt?: number };
}

/** A dataset that is named in parts. */
export interface DatasetParts {
  readonly name?: string;
  readonly namespace?: string;
  readonly files_url?: string;
}

/** A request to create a job that fits its fields, with defaults put in. */
export interface CreateRequest {
  readonly config: string | Config;
  readonly dataset: string | DatasetParts;
  readonly hyperparameters: AskedHyperparameters;
  readonly namespace: string;
  readonly name?: string;
  readonly description?: string;
  readonly project?: string;
  readonly output_model?: string;
  readonly custom_fields?: Readonly<Record<string, string>>;
  readonly dataset_parameters?: JsonObject;
  readonly integrations?: readonly JsonObject[];
  readonly ownership?: JsonObject;
}
