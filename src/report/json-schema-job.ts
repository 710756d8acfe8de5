import { HYPERPARAMETER_FIELDS, JOB_NESTED_FIELDS, JOB_TIME_FIELDS, STATUS_FIELD } from "./fields.ts";
import { contentsOf, type JsonSchema, schemaDocument } from "./json-schema.ts";
import { DETAILS } from "./json-schema-report.ts";

const { required: _, ...OWN_STATUS } = STATUS_FIELD;

const WITH_STATUS: JsonSchema = { required: ["status"], properties: { status: { type: "string" } } };

const IS_JOB: JsonSchema = {
  description: "A job object has at least one of them; what has neither is a report.",
  anyOf: [{ required: ["status_details"] }, { required: ["hyperparameters"] }],
};

const HAS_STATUS: JsonSchema = {
  description: "The job object has a status, or the report in it.",
  anyOf: [
    WITH_STATUS,
    { required: ["status_details"], properties: { status_details: { type: "object", ...WITH_STATUS } } },
  ],
};

/** The schema of a job object: it refuses what the reader refuses as an error of shape. */
export const JOB_DOCUMENT: JsonSchema = schemaDocument(
  "Job object",
  "A fine-tuning job with its report in it: CustomizationJob of NVIDIA NeMo Customizer v1.",
  {
    ...contentsOf([OWN_STATUS, ...JOB_TIME_FIELDS, ...JOB_NESTED_FIELDS], {
      hyperparameters: contentsOf(HYPERPARAMETER_FIELDS),
      status_details: DETAILS,
    }),
    allOf: [IS_JOB, HAS_STATUS],
  },
);
