import { type } from "arktype";
import { COUNTERS, each, NUMBERS, SERIES, STATUSES, TIMESTAMP } from "./shape.js";

const optional = (names, schema) =>
  each(
    names.map((name) => `${name}?`),
    schema,
  );

/** ArkType compiles a type when it is made; `allows` only answers. */
export const arktype = (isClosed) => {
  const object = (properties) => type({ ...(isClosed && { "+": "reject" }), ...properties });
  const count = type("0 <= number.integer <= 9007199254740991 | null");
  const number = type("number | null");
  const text = type("string | null");
  const instant = type(TIMESTAMP);
  const point = object({ "step?": count, "timestamp?": instant.or("null"), "value?": number });
  const entry = object({ updated_at: instant, "message?": text, "detail?": text });
  const metrics = object({ keys: "string[]", metrics: object(optional(SERIES, point.array().or("null"))) });
  const report = object({
    "id?": "string",
    status: type.enumerated(...STATUSES),
    created_at: instant,
    updated_at: instant,
    "elapsed_time?": "number >= 0 | null",
    ...optional(COUNTERS, count),
    ...optional(NUMBERS, number),
    "metrics?": metrics.or("null"),
    "status_logs?": entry.array().or("null"),
  });
  return (payload) => report.allows(payload);
};
