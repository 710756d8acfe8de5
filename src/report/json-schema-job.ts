import { HYPERPARAMETER_FIELDS, JOB_NESTED_FIELDS, JOB_TIME_FIELDS, STATUS_FIELD } from "./fields.ts";
import { contentsOf, having, type JsonSchema, schemaDocument } from "./json-schema.ts";
import { DETAILS, NOTHING, PROGRESS } from "./json-schema-report.ts";

const { required: _, ...OWN_STATUS } = STATUS_FIELD;

const WITHOUT_PROGRESS = Object.fromEntries(PROGRESS.map((name) => [name, NOTHING]));

const HAS_PLAN = having("hyperparameters");

const IS_JOB: JsonSchema = {
  description:
    "What has no status_details is a report, unless it has hyperparameters and states no progress.",
  anyOf: [
    having("status_details"),
    { ...HAS_PLAN, properties: { ...HAS_PLAN.properties, ...WITHOUT_PROGRESS } },
  ],
};

const WITH_STATUS = having("status", { type: "string" });

const HAS_STATUS: JsonSchema = {
  description: "The job object has a status, or the report in it.",
  anyOf: [WITH_STATUS, having("status_details", { type: "object", ...WITH_STATUS })],
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
