import * as v from "valibot";
import { COUNTERS, each, NUMBERS, SERIES, STATUSES, TIMESTAMP } from "./shape.js";

const FINITE = v.pipe(v.number(), v.finite());
const COUNT = v.nullish(v.pipe(v.number(), v.safeInteger(), v.minValue(0)));
const NUMBER = v.nullish(FINITE);
const TEXT = v.nullish(v.string());
const INSTANT = v.pipe(v.string(), v.regex(TIMESTAMP));

/** Valibot compiles nothing; `is` answers at the first issue. */
export const valibot = (isClosed) => {
  const object = isClosed ? v.strictObject : v.object;
  const point = object({ step: COUNT, timestamp: v.nullish(INSTANT), value: NUMBER });
  const report = object({
    id: v.optional(v.string()),
    status: v.picklist(STATUSES),
    created_at: INSTANT,
    updated_at: INSTANT,
    elapsed_time: v.nullish(v.pipe(FINITE, v.minValue(0))),
    ...each(COUNTERS, COUNT),
    ...each(NUMBERS, NUMBER),
    metrics: v.nullish(
      object({
        keys: v.array(v.string()),
        metrics: object(each(SERIES, v.nullish(v.array(point)))),
      }),
    ),
    status_logs: v.nullish(v.array(object({ updated_at: INSTANT, message: TEXT, detail: TEXT }))),
  });
  return (payload) => v.is(report, payload);
};
