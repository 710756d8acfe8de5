import { NESTED_FIELDS, REPORT_FIELDS, STATUS_FIELD } from "./fields.ts";
import { contentsOf, type Contents, having, type JsonSchema, schemaDocument } from "./json-schema.ts";
import { LOG_SHAPE } from "./logs.ts";
import { METRICS_SHAPE, POINT_SHAPE, SERIES_SHAPE } from "./series.ts";

const POINTS: JsonSchema = { items: { type: "object", ...contentsOf(POINT_SHAPE.fields) } };

const SERIES: JsonSchema = {
  ...contentsOf(
    SERIES_SHAPE.fields,
    Object.fromEntries(SERIES_SHAPE.fields.map(({ name }) => [name, POINTS])),
  ),
  additionalProperties: { type: ["array", "null"], ...POINTS },
};

const METRICS = contentsOf(METRICS_SHAPE.fields, {
  keys: { items: { type: "string" } },
  metrics: SERIES,
});

const LOGS: JsonSchema = { items: { type: "object", ...contentsOf(LOG_SHAPE.fields) } };

const NESTED = { metrics: METRICS, status_logs: LOGS } as const;

const { required: _, ...OWN_STATUS } = STATUS_FIELD;

/** What a report nested in a job object holds; its status may be the job object's. */
export const DETAILS: Contents = contentsOf([OWN_STATUS, ...REPORT_FIELDS, ...NESTED_FIELDS], NESTED);

const REPORT = contentsOf([STATUS_FIELD, ...REPORT_FIELDS, ...NESTED_FIELDS], NESTED);

/** Nothing fits it: a field that must not be there. */
export const NOTHING: JsonSchema = { not: {} };

/** What a report states of its progress: one of these tells it from a job object that has no report yet. */
export const PROGRESS = ["percentage_done", "steps_completed", "epochs_completed"] as const;

/** What has hyperparameters is a job object, unless it states progress itself. */
const IS_REPORT: readonly JsonSchema[] = [
  { properties: { hyperparameters: NOTHING } },
  ...PROGRESS.map((name) => having(name)),
];

const WRAPPED: JsonSchema = {
  description: "What has this is a job object, with the report in it.",
  ...NOTHING,
};

/** The schema of a report as `/status` answers it: it refuses what the reader refuses as an error of shape. */
export const REPORT_DOCUMENT: JsonSchema = schemaDocument(
  "Status report",
  "What a fine-tuning job reports about itself: CustomizationStatusDetails of NVIDIA NeMo Customizer v1.",
  { ...REPORT, properties: { ...REPORT.properties, status_details: WRAPPED }, anyOf: IS_REPORT },
);
