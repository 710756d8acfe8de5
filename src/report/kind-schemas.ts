import { JOB_STATUSES } from "../job/status.ts";
import { type JsonSchema } from "./json-schema.ts";
import { type KindName } from "./kinds.ts";

const HIGHEST_COUNT = Number.MAX_SAFE_INTEGER;

/** A number beyond the doubles, such as 1e400, is valid JSON, and reads as Infinity. */
const FINITE = { minimum: -Number.MAX_VALUE, maximum: Number.MAX_VALUE } as const;

/**
 * The texts that `instantFromText` reads, and those that look like them but name a day that its month
 * does not have. It is a pattern since the format `date-time` wants an offset, which no service
 * writes. The digits are spelled out: in some languages `\d` is more than ten.
 */
const INSTANT =
  "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])" +
  "[Tt ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?" +
  "([Zz]|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])?$";

interface KindSchema extends JsonSchema {
  readonly type: string;
  readonly enum?: readonly string[];
}

/** What each kind of value is in JSON Schema, where it is neither null nor left out. */
export const KIND_SCHEMAS: Readonly<Record<KindName, KindSchema>> = {
  status: { type: "string", enum: JOB_STATUSES },
  instant: { type: "string", pattern: INSTANT },
  count: { type: "integer", minimum: 0, maximum: HIGHEST_COUNT },
  size: { type: "integer", minimum: 1, maximum: HIGHEST_COUNT },
  cap: { type: "integer", minimum: -1, maximum: HIGHEST_COUNT },
  // That a percentage is from 0 to 100 is a law of progress, not of shape.
  percentage: { type: "number", ...FINITE },
  seconds: { type: "number", minimum: 0, maximum: FINITE.maximum },
  loss: { type: "number" },
  text: { type: "string" },
  flag: { type: "boolean" },
  list: { type: "array" },
  object: { type: "object" },
};
