import { type Severity } from "../job/severity.ts";
import { type KindName } from "./kinds.ts";

/** One field of an object on the wire: what the reader, the documentation and the schema know of it. */
export interface Field {
  readonly name: string;
  readonly kind: KindName;
  /** How grave it is when the field is left out or null; a field without it may be either. */
  readonly required?: Severity;
  readonly doc: string;
}

/**
 * The fields of `CustomizationStatusDetails` whose values are single, in the reference's order; with
 * `metrics` and `status_logs` (see `series.ts`, `logs.ts`) they are all of them.
 */
export const REPORT_FIELDS: readonly Field[] = [
  {
    name: "created_at",
    kind: "instant",
    required: "warning",
    doc: "When the job was created. The reference says when training started; that comes later.",
  },
  {
    name: "updated_at",
    kind: "instant",
    required: "warning",
    doc: "When the report was last updated. It may be older than the newest entry of `status_logs`.",
  },
  {
    name: "elapsed_time",
    kind: "seconds",
    doc: "Seconds since the job began, queueing included in release 25.12; before it absent, or 0.0.",
  },
  {
    name: "percentage_done",
    kind: "percentage",
    doc: "How much is done, from 0 to 100, by a rule that differs by release.",
  },
  {
    name: "epochs_completed",
    kind: "count",
    doc: "Epochs finished; it may lag by one, and some services report the current epoch.",
  },
  {
    name: "steps_completed",
    kind: "count",
    doc: "Optimizer steps done, flushed about every 100 steps and near the end.",
  },
  {
    name: "steps_per_epoch",
    kind: "count",
    doc: "Steps of one epoch: null until the trainer starts, absent in early 2025.",
  },
  {
    name: "best_epoch",
    kind: "count",
    doc: "The epoch of the best checkpoint: counted from 1 until mid 2025, from 0 in release 25.12.",
  },
  {
    name: "train_loss",
    kind: "loss",
    doc: "Training loss of the best checkpoint, says the reference.",
  },
  {
    name: "val_loss",
    kind: "loss",
    doc: "Validation loss of the best checkpoint.",
  },
];

/** The status, which a job object holds for the report nested in it. */
export const STATUS_FIELD: Field = {
  name: "status",
  kind: "status",
  required: "error",
  doc: "One of the nine statuses, in lower case on the wire.",
};

/** The fields of a report that hold more than one value. */
export const NESTED_FIELDS: readonly Field[] = [
  { name: "metrics", kind: "object", doc: "The series of losses and accuracies by step." },
  { name: "status_logs", kind: "list", doc: "What happened to the job, with the time of each." },
];

/** What a job object adds about times of its own, never mixed with the report's. */
export const JOB_TIME_FIELDS: readonly Field[] = [
  {
    name: "created_at",
    kind: "instant",
    doc: "When the job object was created, some seconds before its report.",
  },
  {
    name: "updated_at",
    kind: "instant",
    doc: "When the job object was last updated.",
  },
];

/** What the hyperparameters of a job object say of its plan. */
export const HYPERPARAMETER_FIELDS: readonly Field[] = [
  {
    name: "epochs",
    kind: "size",
    doc: "Passes over the training samples.",
  },
  {
    name: "batch_size",
    kind: "size",
    doc: "Samples of one step, over all devices.",
  },
  {
    name: "max_steps",
    kind: "cap",
    doc: "A cap on the steps of the whole job; −1 for none.",
  },
  {
    name: "training_type",
    kind: "text",
    doc: "sft, dpo, distillation or grpo; under grpo the batch size says nothing of the steps.",
  },
  {
    name: "sequence_packing_enabled",
    kind: "flag",
    doc: "Whether sequences are packed, which makes fewer steps than the samples say.",
  },
];

/** The object of a job object that holds the fields above. */
export const HYPERPARAMETERS_FIELD: Field = {
  name: "hyperparameters",
  kind: "object",
  doc: "What the job was asked to do.",
};

/** The fields of a job object that hold more than one value. */
export const JOB_NESTED_FIELDS: readonly Field[] = [
  HYPERPARAMETERS_FIELD,
  { name: "status_details", kind: "object", doc: "The report; its status may stand in the job object." },
];

/** The names that a job object has beside those read from it. Source: the reference, and the official Python client. */
export const JOB_FIELD_NAMES: ReadonlySet<string> = new Set([
  "id",
  "object",
  "name",
  "namespace",
  "description",
  "project",
  "type_prefix",
  "schema_version",
  "created_at",
  "updated_at",
  "config",
  "config_snapshot",
  "dataset",
  "dataset_parameters",
  "hyperparameters",
  "output_model",
  "status",
  "status_details",
  "custom_fields",
  "integrations",
  "ownership",
  "warnings",
]);
