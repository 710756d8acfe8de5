import { instantFromText } from "../job/instant.ts";
import { isJsonObject } from "../job/json.ts";
import { orList } from "../job/listed.ts";
import { type Severity } from "../job/severity.ts";
import { JOB_STATUSES, statusFromText } from "../job/status.ts";
import { type ShapeCode } from "./shape-problem.ts";

/** How a kind of value refuses one: the law it breaks, and how gravely. */
export interface Refusal {
  readonly code: ShapeCode;
  readonly severity: Severity;
}

/** A kind of value that a field may hold: how a sentence calls it, and why a value is not of it. */
export interface Kind {
  readonly expected: string;
  /** The reason against a value that is neither null nor absent; `undefined` where it fits. */
  readonly refuse: (value: unknown) => Refusal | undefined;
}

const refusal = (code: ShapeCode, severity: Severity = "error"): Refusal => ({ code, severity });
const WRONG_TYPE = refusal("shape/wrong-type");

const integerFrom =
  (lowest: number) =>
  (value: unknown): Refusal | undefined => {
    if (typeof value !== "number") return WRONG_TYPE;
    if (!Number.isFinite(value)) return refusal("shape/not-finite");
    if (value < lowest) return refusal("shape/negative-count");
    return Number.isSafeInteger(value) ? undefined : refusal("shape/unsafe-integer");
  };

const numberOf =
  (severity: Severity) =>
  (value: unknown): Refusal | undefined => {
    if (typeof value !== "number") return WRONG_TYPE;
    return Number.isFinite(value) ? undefined : refusal("shape/not-finite", severity);
  };

const ofType =
  (fits: (value: unknown) => boolean) =>
  (value: unknown): Refusal | undefined =>
    fits(value) ? undefined : WRONG_TYPE;

/** Every kind of value that a report holds. A whole number is a count up to 2^53 − 1. */
export const KINDS = {
  status: {
    expected: `one of the nine statuses: ${orList(JOB_STATUSES)}`,
    refuse: (value) => {
      if (typeof value !== "string") return WRONG_TYPE;
      const status = statusFromText(value);
      if (status === undefined) return refusal("shape/unknown-status");
      return status === value ? undefined : refusal("shape/status-spelling", "info");
    },
  },
  instant: {
    expected: "an ISO 8601 instant such as 2025-05-30T07:12:40.122576",
    refuse: (value) => {
      if (typeof value !== "string") return WRONG_TYPE;
      return instantFromText(value) === undefined ? refusal("shape/not-an-instant") : undefined;
    },
  },
  count: { expected: "a whole number from 0 to 2^53 − 1", refuse: integerFrom(0) },
  size: { expected: "a whole number from 1 to 2^53 − 1", refuse: integerFrom(1) },
  cap: { expected: "a whole number from −1 (none) to 2^53 − 1", refuse: integerFrom(-1) },
  percentage: { expected: "a finite number from 0 to 100", refuse: numberOf("error") },
  seconds: {
    expected: "a finite number of seconds, 0 or more",
    refuse: (value) =>
      numberOf("error")(value) ??
      (typeof value === "number" && value < 0 ? refusal("shape/negative-count") : undefined),
  },
  loss: { expected: "a finite number", refuse: numberOf("warning") },
  text: { expected: "a text", refuse: ofType((value) => typeof value === "string") },
  flag: { expected: "true or false", refuse: ofType((value) => typeof value === "boolean") },
  list: { expected: "a list", refuse: ofType(Array.isArray) },
  object: { expected: "an object", refuse: ofType(isJsonObject) },
} as const satisfies Record<string, Kind>;

/** The name of one kind of value. */
export type KindName = keyof typeof KINDS;
