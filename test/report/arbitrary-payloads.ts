import fc from "fast-check";
import { JOB_STATUSES } from "../../src/job/status.ts";
import { JOB, REPORT } from "./read.ts";

/** Names that mean something to JavaScript, to the reader, or to both. */
const TRICKY = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "length",
  "then",
  "toJSON",
  "",
  "0",
  "-1",
  "a/b~c",
  "\u0000",
  "\ud800",
  "\u202e",
] as const;

const KNOWN = [
  ...Object.keys(REPORT),
  ...Object.keys(JOB),

  "data",
  "report",
  "job",
  "plan",
  "keys",
  "train_loss",
  "step",
  "value",
  "timestamp",
  "message",
  "detail",
  "epochs",
  "batch_size",
  "max_steps",
  "training_type",
  "sequence_packing_enabled",
];

/** A name that a payload may have. */
export const fieldName: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...KNOWN) },
  { weight: 2, arbitrary: fc.constantFrom(...TRICKY) },
  fc.string({ unit: "binary" }),
);

const NUMBERS = [
  0,
  -0,
  1,
  -1,
  0.5,
  100,
  100.01,
  2 ** 31,
  2 ** 53 - 1,
  2 ** 53,
  2 ** 53 + 2,
  1e308,
  -1e308,
  5e-324,
];

const TEXTS = [
  ...JOB_STATUSES,
  "RUNNING",
  "canceled",
  "done",
  "",
  "grpo",
  "0.9",
  "split",
  "provided",
  "NaN",

  "2025-05-30T07:12:40.122576",
  "2025-05-30 07:12:40",
  "2025-02-29T00:00:00",
  "9999-12-31T23:59:59-23:59",
  "0000-01-01T00:00:00+23:59",
  "\ufffd\ufffd",
  "\u001b[2J",
  "x".repeat(300),
];

/** A single value, likely one that stands at an edge. */
export const scalar: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...NUMBERS),
  fc.constantFrom(...TEXTS),
  fc.constantFrom(null, true, false),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.string({ unit: "binary" }),
);

/** Any JSON value, its names and values likely ones that mean something here; as JSON.parse makes it. */
export const hostileJson: fc.Arbitrary<unknown> = fc
  .letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      scalar,
      fc.array(tie("value"), { maxLength: 6 }),
      fc
        .array(fc.tuple(fieldName, tie("value")), { maxLength: 8 })
        .map((entries) => Object.fromEntries(entries)),
    ),
  }))
  .value.map(parsed);

/** A value as JSON.parse makes it of its text: `__proto__` is a field like any other. */
function parsed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

const WHOLES: readonly object[] = [
  REPORT,
  JOB,
  { job: "a", plan: { epochs: 4, batchSize: 16 }, report: REPORT },
];

const replaceAt = (value: unknown, path: readonly number[], change: (seen: unknown) => unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== "object" || value === null) return change(value);
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  if (entries.length === 0) return change(value);
  const at = step % entries.length;
  const changed = entries.map(([key, inner], place) =>
    place === at ? ([key, replaceAt(inner, rest, change)] as const) : ([key, inner] as const),
  );
  return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed);
};

const mutation = fc.record({
  path: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
  by: fc.oneof(scalar, hostileJson),
});

/** A lawful report, a job object or an envelope, of which some values were replaced by others. */
export const mutatedReport: fc.Arbitrary<unknown> = fc
  .tuple(fc.constantFrom(...WHOLES), fc.array(mutation, { maxLength: 4 }))
  .map(([whole, mutations]) =>
    parsed(mutations.reduce<unknown>((value, { path, by }) => replaceAt(value, path, () => by), whole)),
  );

/** Anything that JSON can hold: any value, one that has likely names, or a report that was tampered with. */
export const anyPayload: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: mutatedReport },
  { weight: 2, arbitrary: hostileJson },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 12 }) },
);
