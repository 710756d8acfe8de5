import * as z from "zod";
import { COUNTERS, each, NUMBERS, SERIES, STATUSES, TIMESTAMP } from "./shape.js";

const COUNT = z.int().min(0).nullish();
const NUMBER = z.number().nullish();
const TEXT = z.string().nullish();
const INSTANT = z.string().regex(TIMESTAMP);

/** Zod 4 compiles object schemas itself, on their first use. */
export const zod = (isClosed) => {
  const object = isClosed ? z.strictObject : z.object;
  const point = object({ step: COUNT, timestamp: INSTANT.nullish(), value: NUMBER });
  const report = object({
    id: z.string().optional(),
    status: z.enum(STATUSES),
    created_at: INSTANT,
    updated_at: INSTANT,
    elapsed_time: z.number().min(0).nullish(),
    ...each(COUNTERS, COUNT),
    ...each(NUMBERS, NUMBER),
    metrics: object({
      keys: z.array(z.string()),
      metrics: object(each(SERIES, z.array(point).nullish())),
    }).nullish(),
    status_logs: z.array(object({ updated_at: INSTANT, message: TEXT, detail: TEXT })).nullish(),
  });
  return (payload) => report.safeParse(payload).success;
};
