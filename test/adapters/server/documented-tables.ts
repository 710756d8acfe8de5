import {
  atLeast,
  count,
  either,
  type Expectation,
  type FieldTable,
  finite,
  flag,
  holding,
  listOf,
  mapOf,
  matching,
  object,
  oneOf,
  orNull,
  percentage,
  seconds,
  text,
  wireInstant,
} from "./field-tables.ts";

// Written out by hand from the facts about the service, so that its stand-in is held to something
// other than its own tables.

const STATUS = oneOf(
  "created",
  "pending",
  "running",
  "cancelled",
  "cancelling",
  "failed",
  "completed",
  "ready",
  "unknown",
);

const POINT: FieldTable = {
  required: {},
  optional: { step: count, timestamp: wireInstant, value: finite },
};

const SERIES = listOf(holding(POINT));

const METRICS = holding({
  required: {
    keys: listOf(oneOf("train_loss", "val_loss", "train_accuracy", "val_accuracy")),
    metrics: holding({
      required: {},
      optional: { train_loss: SERIES, val_loss: SERIES, train_accuracy: SERIES, val_accuracy: SERIES },
    }),
  },
  optional: {},
});

const LOGS = listOf(
  holding({
    required: { updated_at: wireInstant },
    optional: { message: orNull(text), detail: orNull(text) },
  }),
);

const DETAILS: Readonly<Record<string, Expectation>> = {
  created_at: wireInstant,
  updated_at: wireInstant,
  percentage_done: percentage,
  epochs_completed: count,
  steps_completed: count,
  steps_per_epoch: count,
  best_epoch: count,
  elapsed_time: seconds,
  train_loss: finite,
  val_loss: finite,
  metrics: METRICS,
  status_logs: LOGS,
};

const nullable = (fields: Readonly<Record<string, Expectation>>): Readonly<Record<string, Expectation>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, each]) => [name, name.endsWith("_at") ? each : orNull(each)]),
  );

/** What `/status` answers: nulls are spelled out, so every field is there. */
export const STATUS_TABLE: FieldTable = { required: { status: STATUS, ...nullable(DETAILS) }, optional: {} };

const { created_at: _created, updated_at: _updated, ...OTHERS } = DETAILS;

const NESTED = holding({ required: { created_at: wireInstant, updated_at: wireInstant }, optional: OTHERS });

const LISTED = holding({
  required: {
    created_at: wireInstant,
    updated_at: wireInstant,
    train_loss: oneOf(null),
    val_loss: oneOf(null),
  },
  optional: OTHERS,
});

const HYPERPARAMETERS = holding({
  required: {
    finetuning_type: oneOf("lora", "lora_merged", "all_weights"),
    training_type: oneOf("sft", "dpo", "distillation", "grpo"),
    batch_size: atLeast(1),
    epochs: atLeast(1),
    learning_rate: finite,
    max_steps: atLeast(-1),
    log_every_n_steps: count,
    warmup_steps: count,
    seed: atLeast(Number.MIN_SAFE_INTEGER),
    optimizer: text,
    weight_decay: finite,
    sequence_packing_enabled: flag,
  },
  optional: {
    adam_beta1: finite,
    adam_beta2: finite,
    min_learning_rate: finite,
    val_check_interval: finite,
    lora: holding({
      required: {},
      optional: { adapter_dim: count, alpha: count, adapter_dropout: finite, target_modules: listOf(text) },
    }),
    sft: object,
    dpo: object,
    grpo: object,
    distillation: object,
  },
});

const jobTable = (details: Expectation): FieldTable => ({
  required: {
    id: matching(/^cust-[1-9A-HJ-NP-Za-km-z]{22}$/u),
    created_at: wireInstant,
    updated_at: wireInstant,
    namespace: text,
    config: either(text, object),
    config_snapshot: object,
    dataset: either(text, object),
    hyperparameters: HYPERPARAMETERS,
    output_model: matching(/^(?=.{1,96}$)[^\s/@]+\/[^\s/@]+@[^\s/@]+$/u),
    status: STATUS,
    status_details: details,
    custom_fields: mapOf(text),
  },
  optional: {
    description: text,
    project: text,
    dataset_parameters: object,
    integrations: listOf(object),
    ownership: object,
    warnings: listOf(holding({ required: { message: text }, optional: { explanation: text } })),
  },
});

/** What creating, getting and cancelling a job answer. */
export const JOB_TABLE = jobTable(NESTED);

const pageTable = (item: FieldTable): FieldTable => ({
  required: {
    object: oneOf("list"),
    data: listOf(holding(item)),
    pagination: holding({
      required: {
        page: count,
        page_size: count,
        current_page_size: count,
        total_pages: count,
        total_results: count,
      },
      optional: {},
    }),
    sort: text,
    filter: object,
  },
  optional: {},
});

/** What a list of jobs answers: losses are null. */
export const JOB_PAGE_TABLE = pageTable(jobTable(LISTED));

/** What getting a configuration answers. */
export const CONFIG_TABLE: FieldTable = {
  required: {
    namespace: text,
    name: text,
    max_seq_length: count,
    training_options: listOf(object),
    target: object,
  },
  optional: { description: text, training_precision: text, prompt_template: text },
};

/** What a list of configurations answers. */
export const CONFIG_PAGE_TABLE = pageTable(CONFIG_TABLE);

/** What the container logs of a job answer. */
export const LOGS_TABLE: FieldTable = {
  required: {
    entries: mapOf(
      holding({
        required: { object: text, status: object, events: listOf(object), logs: mapOf(text) },
        optional: {},
      }),
    ),
  },
  optional: { error: object },
};
