import { COUNTERS, each, NUMBERS, SERIES, STATUSES, TIMESTAMP } from "./shape.js";

const nullable = (schema) => ({ ...schema, type: [schema.type, "null"] });

const object = (isClosed, required, properties) => ({
  type: "object",
  required,
  properties,
  ...(isClosed && { additionalProperties: false }),
});

const TEXT = { type: "string" };
const NUMBER = { type: "number" };
const COUNT = { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
const INSTANT = { type: "string", pattern: TIMESTAMP.source };

/** The shape of a report as a JSON Schema; a closed one refuses fields that it does not know. */
export const reportSchema = (isClosed) => {
  const point = object(isClosed, [], {
    step: nullable(COUNT),
    timestamp: nullable(INSTANT),
    value: nullable(NUMBER),
  });
  const entry = object(isClosed, ["updated_at"], {
    updated_at: INSTANT,
    message: nullable(TEXT),
    detail: nullable(TEXT),
  });
  const series = object(isClosed, [], each(SERIES, nullable({ type: "array", items: point })));
  return object(isClosed, ["status", "created_at", "updated_at"], {
    id: TEXT,
    status: { type: "string", enum: STATUSES },
    created_at: INSTANT,
    updated_at: INSTANT,
    elapsed_time: nullable({ ...NUMBER, minimum: 0 }),
    ...each(COUNTERS, nullable(COUNT)),
    ...each(NUMBERS, nullable(NUMBER)),
    metrics: nullable(
      object(isClosed, ["keys", "metrics"], { keys: { type: "array", items: TEXT }, metrics: series }),
    ),
    status_logs: nullable({ type: "array", items: entry }),
  });
};
