import { COUNTERS, each, NUMBERS, SERIES, STATUSES, TIMESTAMP } from "./shape.js";

/** The shape of a report by the builders of either generation of TypeBox. */
export const typeboxShape = (Type, isClosed) => {
  const options = isClosed ? { additionalProperties: false } : {};
  const object = (properties) => Type.Object(properties, options);
  const nullish = (schema) => Type.Optional(Type.Union([schema, Type.Null()]));
  const count = nullish(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }));
  const number = nullish(Type.Number());
  const text = nullish(Type.String());
  const instant = Type.String({ pattern: TIMESTAMP.source });
  const point = object({ step: count, timestamp: nullish(instant), value: number });
  return object({
    id: Type.Optional(Type.String()),
    status: Type.Union(STATUSES.map((status) => Type.Literal(status))),
    created_at: instant,
    updated_at: instant,
    elapsed_time: nullish(Type.Number({ minimum: 0 })),
    ...each(COUNTERS, count),
    ...each(NUMBERS, number),
    metrics: nullish(
      object({
        keys: Type.Array(Type.String()),
        metrics: object(each(SERIES, nullish(Type.Array(point)))),
      }),
    ),
    status_logs: nullish(Type.Array(object({ updated_at: instant, message: text, detail: text }))),
  });
};
