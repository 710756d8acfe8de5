import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CheckOptions,
  checkReport,
  checkTrace,
  LAWS,
  renderJson,
  renderText,
  SEVERITIES,
  type Verdict,
} from "../../src/index.ts";
import { CONVENTIONS } from "../../src/progress/index.ts";
import { anyPayload, fieldName, hostileJson, mutatedReport, scalar } from "../report/arbitrary-payloads.ts";
import { JOB, REPORT } from "../report/read.ts";
import { faultsOf } from "./well-formed.ts";

/** What must never gain, lose or change anything, whatever is judged. */
const BUILT_IN = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype];

const valueOf = (owner: object, key: PropertyKey): unknown => {
  const property: { readonly value?: unknown } | undefined = Object.getOwnPropertyDescriptor(owner, key);
  return property?.value;
};

/** Every property of them, each key with its value. */
const builtIns = (): readonly unknown[] =>
  BUILT_IN.flatMap((prototype) =>
    Reflect.ownKeys(prototype).flatMap((key): readonly unknown[] => [key, valueOf(prototype, key)]),
  );

const BEFORE = builtIns();

const codes = LAWS.map(({ code }) => code);

const severities = fc.dictionary(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...codes) }, fieldName),
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...SEVERITIES, "off") }, scalar),
  { maxKeys: 4 },
);

const planPart = fc.oneof(fc.integer({ min: 1, max: 5000 }), scalar);

const plan = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record(
      {
        epochs: planPart,
        batchSize: planPart,
        trainingSamples: planPart,
        maxSteps: planPart,
        validation: fc.constantFrom("provided", "split", "none"),
        trainFraction: scalar,
      },
      { requiredKeys: [] },
    ),
  },
  hostileJson.filter((value) => value !== undefined),
);

/** Options as a careless caller may hand them in. */
const hostileOptions: fc.Arbitrary<CheckOptions> = fc.record(
  {
    plan,
    looking: fc.oneof(fc.constantFrom("poll", "log"), scalar),
    convention: fc.oneof(fc.constantFrom("auto", ...Object.keys(CONVENTIONS)), scalar),
    severities,
    job: fc.string({ unit: "binary" }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<CheckOptions>;

/** A text of so many megabytes of one character. */
const megabytes = (length: number, char: string): string => char.repeat(length * 1_000_000);

/** A report in which one field is too much of something. */
const excess: fc.Arbitrary<unknown> = fc
  .tuple(
    fc.constantFrom(...Object.keys(REPORT), "extra"),
    fc.oneof(
      fc.tuple(fc.integer({ min: 1, max: 10 }), fc.constantFrom("x", "\u0000", "9", "\ufffd")).map(
        ([length, char]) =>
          () =>
            megabytes(length, char),
      ),
      fc.tuple(fc.integer({ min: 1000, max: 5000 }), scalar).map(
        ([length, value]) =>
          () =>
            Array.from({ length }, () => value),
      ),
      fc.tuple(fc.integer({ min: 1000, max: 5000 }), scalar).map(([length, value]) => () => ({
        keys: [],
        metrics: { val_loss: Array.from({ length }, (_, step) => ({ step: -step, value })) },
      })),
      fc
        .integer({ min: 1000, max: 5000 })
        .map(
          (length) => () => Object.fromEntries(Array.from({ length }, (_, name) => [`field ${name}`, name])),
        ),
    ),
  )
  .map(([field, make]) => ({ ...REPORT, [field]: make() }));

/** Payloads as services, proxies and attackers may send them: wrapped in lists and envelopes, in any order. */
const payload: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 12, arbitrary: mutatedReport },
  { weight: 8, arbitrary: anyPayload },
  {
    weight: 3,
    arbitrary: fc.array(mutatedReport, { maxLength: 4 }).map((data) => ({ object: "list", data })),
  },
  {
    weight: 3,
    arbitrary: fc.record(
      { job: scalar, plan: hostileJson, report: anyPayload },
      { requiredKeys: ["report"] },
    ),
  },
);

const offIn = ({ severities: given = {} }: CheckOptions): readonly string[] =>
  Object.keys(given).filter((code) => given[code] === "off" && codes.includes(code));

/** Findings of a payload come from so many places at most, whatever its size; and from each law once a job. */
const MOST_PLACES = 100 + SEVERITIES.length * codes.length;

const NO_NUMBER = /NaN|Infinity|undefined/u;

const sentencesIn = ({ jobs }: Verdict): string =>
  jobs
    .flatMap(({ findings }) =>
      findings.flatMap(({ message, expected, allowed }) => [message, expected, ...allowed]),
    )
    .join("\n");

/** Holds a verdict to be well formed, and to be written out without fail. */
const expectSound = (verdict: Verdict, options: CheckOptions = {}): void => {
  expect(faultsOf(verdict, offIn(options))).toEqual([]);
  for (const { findings, reports } of verdict.jobs)
    expect(findings.length).toBeLessThanOrEqual(reports * MOST_PLACES);
  for (const show of SEVERITIES) renderText(verdict, { show });
  expect(JSON.stringify(JSON.parse(renderJson(verdict)))).toBe(JSON.stringify(verdict));
};

describe("checkReport and checkTrace, of anything", () => {
  it("never throw, never change anything, and always give a well-formed verdict", () => {
    fc.assert(
      fc.property(fc.array(payload, { maxLength: 5 }), hostileOptions, (payloads, options) => {
        const before = JSON.stringify([payloads, options]);
        expectSound(checkTrace(payloads, options), options);
        expectSound(checkReport(payloads[0], options), options);
        expect(JSON.stringify([payloads, options])).toBe(before);
      }),
      { numRuns: 1200 },
    );
    const after = builtIns();
    expect(after).toHaveLength(BEFORE.length);
    expect(after.every((value, place) => Object.is(value, BEFORE[place]))).toBe(true);
  });

  it("never throw at too much of something, and never find more than so many places of it", () => {
    fc.assert(
      fc.property(excess, (report) => {
        const before = JSON.stringify(report);
        const verdict = checkTrace([report, { job: "a", report }]);
        expectSound(verdict);
        for (const { findings } of verdict.jobs) expect(findings.length).toBeLessThanOrEqual(MOST_PLACES);
        expect(JSON.stringify(report)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  it("give the same verdict again", () => {
    fc.assert(
      fc.property(fc.array(payload, { maxLength: 5 }), hostileOptions, (payloads, options) => {
        expect(renderJson(checkTrace(payloads, options))).toBe(renderJson(checkTrace(payloads, options)));
      }),
      { numRuns: 200 },
    );
  });

  it("never say NaN, Infinity or undefined of a payload that JSON can hold, unless it says so itself", () => {
    fc.assert(
      fc.property(fc.array(payload, { maxLength: 5 }), (payloads) => {
        fc.pre(!NO_NUMBER.test(JSON.stringify(payloads)));
        expect(sentencesIn(checkTrace(payloads))).not.toMatch(NO_NUMBER);
      }),
      { numRuns: 500 },
    );
  });

  it("judge what no JSON holds without throwing", () => {
    const inMemory = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSparseArray: true,
      withNullPrototype: true,
    });
    fc.assert(
      fc.property(inMemory, fc.constantFrom(...Object.keys(REPORT)), (value, field) => {
        expectSound(
          checkTrace([
            value,
            { ...REPORT, [field]: value },
            { job: value, plan: value, report: { ...JOB, hyperparameters: value } },
          ]),
        );
      }),
      { numRuns: 300 },
    );
  });
});
