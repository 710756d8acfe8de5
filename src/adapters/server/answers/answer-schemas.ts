import { isJsonObject } from "../../../job/json.ts";
import { DETAILS, REPORT_DOCUMENT } from "../../../report/json-schema-report.ts";
import { type JsonSchema } from "../../../report/json-schema.ts";
import { KIND_SCHEMAS } from "../../../report/kind-schemas.ts";
import { CONFIG_OBJECT, PRECISIONS } from "../requests/config-fields.ts";
import { CREATE_REQUEST } from "../requests/create-fields.ts";
import { shapeSchema } from "../shapes/shape-schema.ts";
import { CONFIG_LIST } from "../lists/config-list.ts";
import { JOB_LIST } from "../lists/job-list.ts";
import { type ListTerms } from "../lists/list-query.ts";
import { TEXT } from "../shapes/shape.ts";

const TEXT_SCHEMA = shapeSchema(TEXT);
const COUNT = KIND_SCHEMAS.count;
const INSTANT = KIND_SCHEMAS.instant;

const object = (
  properties: Readonly<Record<string, JsonSchema>>,
  ...optional: readonly string[]
): JsonSchema => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

const list = (items: JsonSchema): JsonSchema => ({ type: "array", items });

/** What a request may say of a field is what an answer says of it. */
const asRequested = (name: string): JsonSchema => {
  const { properties } = shapeSchema(CREATE_REQUEST);
  const schema = isJsonObject(properties) ? properties[name] : undefined;
  return isJsonObject(schema) ? schema : {};
};

const { $schema: _dialect, title: _title, ...REPORT } = REPORT_DOCUMENT;

/** What `/status` answers: every field is there, null where nothing is known, but for those that a release never reports. */
export const STATUS: JsonSchema = {
  ...REPORT,
  required: Object.keys(DETAILS.properties).filter(
    (name) => name !== "steps_per_epoch" && name !== "elapsed_time",
  ),
};

const WARNING = object({ message: TEXT_SCHEMA, explanation: TEXT_SCHEMA });

const SNAPSHOT = object(
  {
    base_model: TEXT_SCHEMA,
    precision: { type: "string", enum: [...PRECISIONS] },
    max_seq_length: COUNT,
    prompt_template: TEXT_SCHEMA,
    dataset_schema: { type: "object" },
    training_option: { type: "object" },
  },
  "prompt_template",
  "dataset_schema",
);

const OWN = ["description", "project", "ownership", "dataset_parameters", "integrations"] as const;

/** A job. Its report stands under `status_details`, without a status of its own and without nulls. */
export const JOB: JsonSchema = object(
  {
    id: { type: "string", pattern: "^cust-[1-9A-HJ-NP-Za-km-z]{22}$" },
    created_at: INSTANT,
    updated_at: INSTANT,
    namespace: TEXT_SCHEMA,
    ...Object.fromEntries(OWN.map((name) => [name, asRequested(name)])),
    custom_fields: { type: "object", additionalProperties: TEXT_SCHEMA },
    config: asRequested("config"),
    config_snapshot: SNAPSHOT,
    dataset: asRequested("dataset"),
    hyperparameters: asRequested("hyperparameters"),
    output_model: { type: "string", maxLength: 96 },
    status: KIND_SCHEMAS.status,
    status_details: { type: "object", ...DETAILS },
    warnings: list(WARNING),
  },
  ...OWN,
  "warnings",
);

const PAGINATION = object({
  page: COUNT,
  page_size: COUNT,
  current_page_size: COUNT,
  total_pages: COUNT,
  total_results: COUNT,
});

const filterSchema = ({ filters }: ListTerms): JsonSchema => ({
  type: "object",
  properties: Object.fromEntries(
    filters.map(({ name, shape, doc }) => [name, { description: doc, ...shapeSchema(shape) }]),
  ),
  additionalProperties: false,
});

const page = (items: JsonSchema, terms: ListTerms): JsonSchema =>
  object({
    object: { const: "list" },
    data: list(items),
    pagination: PAGINATION,
    sort: TEXT_SCHEMA,
    filter: filterSchema(terms),
  });

/** A page of jobs. */
export const JOB_PAGE: JsonSchema = page(JOB, JOB_LIST);

/** A configuration that jobs can be created with. */
export const CONFIG: JsonSchema = shapeSchema(CONFIG_OBJECT);

/** A page of configurations. */
export const CONFIG_PAGE: JsonSchema = page(CONFIG, CONFIG_LIST);

const EVENT = object({
  type: TEXT_SCHEMA,
  reason: TEXT_SCHEMA,
  message: TEXT_SCHEMA,
  count: TEXT_SCHEMA,
  first_seen: COUNT,
  last_seen: COUNT,
});

const POD = object({
  object: TEXT_SCHEMA,
  status: { type: "object" },
  events: list(EVENT),
  logs: { type: "object", additionalProperties: TEXT_SCHEMA },
});

const LOG_ERROR = object({ message: TEXT_SCHEMA, exception_type: TEXT_SCHEMA, timestamp: TEXT_SCHEMA });

/** What the containers of a job wrote, by pod. */
export const LOGS: JsonSchema = object(
  { entries: { type: "object", additionalProperties: POD }, error: LOG_ERROR },
  "error",
);

/** A refusal. Source: RFC 9457; `code` and `errors` are our own. */
export const PROBLEM: JsonSchema = object(
  {
    type: { const: "about:blank" },
    title: TEXT_SCHEMA,
    status: { type: "integer", minimum: 400, maximum: 599 },
    detail: TEXT_SCHEMA,
    code: TEXT_SCHEMA,
    errors: list({
      type: "object",
      properties: { detail: TEXT_SCHEMA, pointer: TEXT_SCHEMA, parameter: TEXT_SCHEMA },
      required: ["detail"],
      additionalProperties: false,
    }),
  },
  "errors",
);
