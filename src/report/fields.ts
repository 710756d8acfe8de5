import { type JsonObject } from "../job/json.ts";
import { type Severity } from "../job/severity.ts";
import { isJobStatus } from "../job/status.ts";
import { type KindName } from "./kinds.ts";
import { type Reading } from "./reading.ts";
import {
  capOf,
  countOf,
  finiteOf,
  isAbsent,
  isSettled,
  lastInstant,
  secondsOf,
  sizeOf,
  takesInstant,
} from "./take.ts";

/** One field of an object on the wire: what the reader, the documentation and the schema know of it. */
export interface Field {
  readonly name: string;
  readonly kind: KindName;
  /** How grave it is when the field is left out or null; a field without it may be either. */
  readonly required?: Severity;
  readonly doc: string;
}

/** A field with its reader: it writes the value to the reading and answers whether nothing is to be said of it. */
export interface ReadField extends Field {
  readonly take: (fields: JsonObject, reading: Reading) => boolean;
}

/**
 * The fields of `CustomizationStatusDetails` whose values are single, in the reference's order; with
 * `metrics` and `status_logs` (see `series.ts`, `logs.ts`) they are all of them. Each `take` is a
 * function of its own so that an engine reads each field without allocating.
 */
export const REPORT_FIELDS: readonly ReadField[] = [
  {
    name: "created_at",
    kind: "instant",
    required: "warning",
    doc: "When the job was created. The reference says when training started; that comes later.",
    take: ({ created_at: value }, reading) => {
      if (!takesInstant(value)) return false;
      reading.createdAt = lastInstant.micros;
      return true;
    },
  },
  {
    name: "updated_at",
    kind: "instant",
    required: "warning",
    doc: "When the report was last updated. It may be older than the newest entry of `status_logs`.",
    take: ({ updated_at: value }, reading) => {
      if (!takesInstant(value)) return false;
      reading.updatedAt = lastInstant.micros;
      return true;
    },
  },
  {
    name: "elapsed_time",
    kind: "seconds",
    doc: "Seconds since the job began, queueing included in release 25.12; before it absent, or 0.0.",
    take: ({ elapsed_time: value }, reading) => isSettled((reading.elapsedTime = secondsOf(value)), value),
  },
  {
    name: "percentage_done",
    kind: "percentage",
    doc: "How much is done, from 0 to 100, by a rule that differs by release.",
    take: ({ percentage_done: value }, reading) =>
      isSettled((reading.percentageDone = finiteOf(value)), value),
  },
  {
    name: "epochs_completed",
    kind: "count",
    doc: "Epochs finished; it may lag by one, and some services report the current epoch.",
    take: ({ epochs_completed: value }, reading) =>
      isSettled((reading.epochsCompleted = countOf(value)), value),
  },
  {
    name: "steps_completed",
    kind: "count",
    doc: "Optimizer steps done, flushed about every 100 steps and near the end.",
    take: ({ steps_completed: value }, reading) =>
      isSettled((reading.stepsCompleted = countOf(value)), value),
  },
  {
    name: "steps_per_epoch",
    kind: "count",
    doc: "Steps of one epoch: null until the trainer starts, absent in early 2025.",
    take: ({ steps_per_epoch: value }, reading) => isSettled((reading.stepsPerEpoch = countOf(value)), value),
  },
  {
    name: "best_epoch",
    kind: "count",
    doc: "The epoch of the best checkpoint: counted from 1 until mid 2025, from 0 in release 25.12.",
    take: ({ best_epoch: value }, reading) => isSettled((reading.bestEpoch = countOf(value)), value),
  },
  {
    name: "train_loss",
    kind: "loss",
    doc: "Training loss of the best checkpoint, says the reference.",
    take: ({ train_loss: value }, reading) => isSettled((reading.trainLoss = finiteOf(value)), value),
  },
  {
    name: "val_loss",
    kind: "loss",
    doc: "Validation loss of the best checkpoint.",
    take: ({ val_loss: value }, reading) => isSettled((reading.valLoss = finiteOf(value)), value),
  },
];

/** The status, which a job object holds for the report nested in it. */
export const STATUS_FIELD: ReadField = {
  name: "status",
  kind: "status",
  required: "error",
  doc: "One of the nine statuses, in lower case on the wire.",
  take: ({ status: value }, reading) => {
    if (!isJobStatus(value)) return false;
    reading.status = value;
    return true;
  },
};

/** The fields of a report that hold more than one value. */
export const NESTED_FIELDS: readonly Field[] = [
  { name: "metrics", kind: "object", doc: "The series of losses and accuracies by step." },
  { name: "status_logs", kind: "list", doc: "What happened to the job, with the time of each." },
];

/** What a job object adds about times of its own, never mixed with the report's. */
export const JOB_TIME_FIELDS: readonly ReadField[] = [
  {
    name: "created_at",
    kind: "instant",
    doc: "When the job object was created, some seconds before its report.",
    take: ({ created_at: value }, reading) => {
      if (!takesInstant(value)) return isAbsent(value);
      reading.jobCreatedAt = lastInstant.micros;
      return true;
    },
  },
  {
    name: "updated_at",
    kind: "instant",
    doc: "When the job object was last updated.",
    take: ({ updated_at: value }, reading) => {
      if (!takesInstant(value)) return isAbsent(value);
      reading.jobUpdatedAt = lastInstant.micros;
      return true;
    },
  },
];

/** What the hyperparameters of a job object say of its plan. */
export const HYPERPARAMETER_FIELDS: readonly ReadField[] = [
  {
    name: "epochs",
    kind: "size",
    doc: "Passes over the training samples.",
    take: ({ epochs: value }, reading) => isSettled((reading.plan.epochs = sizeOf(value)), value),
  },
  {
    name: "batch_size",
    kind: "size",
    doc: "Samples of one step, over all devices.",
    take: ({ batch_size: value }, reading) => isSettled((reading.plan.batchSize = sizeOf(value)), value),
  },
  {
    name: "max_steps",
    kind: "cap",
    doc: "A cap on the steps of the whole job; −1 for none.",
    take: ({ max_steps: value }, reading) => isSettled((reading.plan.maxSteps = capOf(value)), value),
  },
  {
    name: "training_type",
    kind: "text",
    doc: "sft, dpo, distillation or grpo; under grpo the batch size says nothing of the steps.",
    take: ({ training_type: value }, reading) => {
      if (typeof value === "string" && value.toLowerCase() === "grpo") reading.plan.stepsUnknowable = true;
      return typeof value === "string" || isAbsent(value);
    },
  },
  {
    name: "sequence_packing_enabled",
    kind: "flag",
    doc: "Whether sequences are packed, which makes fewer steps than the samples say.",
    take: ({ sequence_packing_enabled: value }, reading) => {
      if (value === true) reading.plan.stepsUnknowable = true;
      return typeof value === "boolean" || isAbsent(value);
    },
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
