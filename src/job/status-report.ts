import { type JobStatus } from "./status.ts";

/** A value that a service may leave out or write as null: either says nothing. */
type Stated<Value> = Value | null | undefined;

/** One point of a series of `metrics`. */
export interface MetricPoint {
  readonly [field: string]: unknown;
  /** A whole number from 0 to 2^53 − 1, counted from 0. */
  readonly step?: Stated<number>;
  /** An ISO 8601 instant. */
  readonly timestamp?: Stated<string>;
  readonly value?: Stated<number>;
}

/** The series of losses and accuracies, by key. */
export interface Metrics {
  readonly [field: string]: unknown;
  /** The names of the series. */
  readonly keys?: Stated<readonly string[]>;
  readonly metrics?: Stated<{ readonly [key: string]: Stated<readonly MetricPoint[]> }>;
}

/** One entry of `status_logs`. */
export interface StatusLogEntry {
  readonly [field: string]: unknown;
  /** An ISO 8601 instant. */
  readonly updated_at?: Stated<string>;
  readonly message?: Stated<string>;
  /** The reason of a failed job stands here. */
  readonly detail?: Stated<string>;
}

/**
 * What a report says of a job beside its status, in the wire's names; the fields that the reference
 * does not know are kept. Counts are whole numbers from 0 to 2^53 − 1, times ISO 8601 instants.
 */
export interface StatusDetails {
  readonly [field: string]: unknown;
  readonly created_at?: Stated<string>;
  readonly updated_at?: Stated<string>;
  /** Seconds, 0 or more. */
  readonly elapsed_time?: Stated<number>;
  /** From 0 to 100, says the reference; nothing but the laws holds a report to it. */
  readonly percentage_done?: Stated<number>;
  readonly epochs_completed?: Stated<number>;
  readonly steps_completed?: Stated<number>;
  readonly steps_per_epoch?: Stated<number>;
  readonly best_epoch?: Stated<number>;
  readonly train_loss?: Stated<number>;
  readonly val_loss?: Stated<number>;
  readonly metrics?: Stated<Metrics>;
  readonly status_logs?: Stated<readonly StatusLogEntry[]>;
}

/**
 * A report as `GET /v1/customization/jobs/{id}/status` answers it. Source: NVIDIA NeMo Customizer v1
 * reference, CustomizationStatusDetails; recorded responses.
 */
export interface StatusReport extends StatusDetails {
  readonly status: JobStatus;
}

/** What the hyperparameters of a job object say of its plan. */
export interface Hyperparameters {
  readonly [field: string]: unknown;
  /** A whole number from 1 to 2^53 − 1. */
  readonly epochs?: Stated<number>;
  /** A whole number from 1 to 2^53 − 1. */
  readonly batch_size?: Stated<number>;
  /** A whole number up to 2^53 − 1; −1 and 0 for no cap. */
  readonly max_steps?: Stated<number>;
  readonly training_type?: Stated<string>;
  readonly sequence_packing_enabled?: Stated<boolean>;
}

/**
 * A job as `GET /v1/customization/jobs/{id}` answers it, with the report nested in it. It has
 * a status of its own or in its report. Without `status_details` it has `hyperparameters`, and states
 * no progress.
 */
export interface JobObject {
  readonly [field: string]: unknown;
  readonly status?: Stated<JobStatus>;
  /** An ISO 8601 instant; the report nested in the job has one of its own. */
  readonly created_at?: Stated<string>;
  readonly updated_at?: Stated<string>;
  readonly hyperparameters?: Stated<Hyperparameters>;
  readonly status_details?: Stated<StatusDetails & { readonly status?: Stated<JobStatus> }>;
}
