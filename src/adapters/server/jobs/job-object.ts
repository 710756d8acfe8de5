import { type JsonObject } from "../../../job/json.ts";
import { type JobRecord } from "./job-record.ts";
import { type Run } from "./run.ts";

const withoutNulls = (fields: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

/** A job as the service answers it. */
export const jobObject = (record: JobRecord, run: Run): JsonObject => {
  const { id, request, hyperparameters, outputModel, snapshot, warnings } = record;
  const { namespace, description, project, config, dataset, dataset_parameters } = request;
  const { custom_fields = {}, integrations, ownership } = request;
  const { created_at, updated_at, status, status_details } = run.jobParts();
  return withoutNulls({
    id,
    created_at,
    updated_at,
    namespace,
    description,
    project,
    custom_fields,
    ownership,
    config,
    config_snapshot: snapshot,
    dataset,
    dataset_parameters,
    hyperparameters,
    output_model: outputModel,
    status,
    status_details,
    integrations,
    warnings: warnings.length > 0 ? warnings : null,
  });
};

/** A job as a list has it: losses are null even where the job has completed. */
export const listedJob = (record: JobRecord, run: Run): JsonObject => ({
  ...jobObject(record, run),
  status_details: { ...run.jobParts().status_details, train_loss: null, val_loss: null },
});
