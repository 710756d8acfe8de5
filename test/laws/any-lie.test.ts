import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CheckOptions, checkTrace } from "../../src/index.ts";
import { JOB_STATUSES } from "../../src/job/status.ts";
import { codesIn } from "../support/codes-in.ts";
import { lawfulRun, type WireReport } from "../support/lawful-run.ts";
import { runChoices } from "../support/run-arbitrary.ts";
import { optionsFor, seen, sightingsInOrder } from "../support/sightings.ts";

const ALL = ["documented", "customizer-25.4", "customizer-25.10", "customizer-25.12", "platform"] as const;

const anyRun = runChoices(...ALL);

/** A lie about a field: another value in its place, made of the true one. */
interface AnyLie {
  readonly field: string;
  readonly of: (told: unknown) => unknown;
}

const another = (values: fc.Arbitrary<unknown>): fc.Arbitrary<AnyLie["of"]> =>
  values.map((value) => () => value);

/** A number that is off by so many. */
const off = fc
  .constantFrom(-300, -100, -2, -1, 1, 2, 3, 100, 150, 300)
  .map((by) => (told: unknown) => (typeof told === "number" ? told + by : by));

const lieOf = (fields: readonly string[], of: fc.Arbitrary<AnyLie["of"]>): fc.Arbitrary<AnyLie> =>
  fc.record({ field: fc.constantFrom(...fields), of });

const COUNTERS = ["steps_completed", "epochs_completed", "steps_per_epoch", "best_epoch"];

const anyLie: fc.Arbitrary<AnyLie> = fc.oneof(
  lieOf(
    COUNTERS,
    fc.oneof(off, another(fc.oneof(fc.nat(10), fc.nat(3000), fc.maxSafeInteger(), fc.double(), fc.string()))),
  ),
  lieOf(
    ["percentage_done"],
    fc.oneof(
      off,
      another(
        fc.oneof(
          fc.double(),
          fc.double({ min: 0, max: 100 }),
          fc.nat(10_000).map((cents) => cents / 100),
        ),
      ),
    ),
  ),
  lieOf(["status"], another(fc.constantFrom<unknown>(...JOB_STATUSES, "done", 7))),
  lieOf(
    ["created_at", "updated_at"],
    another(fc.constantFrom("2025-05-30T06:00:00.000001", "2026-05-30T06:00:00", "2025-13-01T06:00:00")),
  ),
  lieOf(["elapsed_time"], another(fc.oneof(fc.double(), fc.nat(1000)))),
);

/** Tells a lie in one report of a trace. A job object tells it in the report that it wraps, if it wraps one. */
const tell = (trace: readonly WireReport[], where: number, { field, of }: AnyLie): readonly WireReport[] =>
  trace.map((report, at) => {
    if (at !== where % trace.length) return report;
    const details = report.status_details;
    if (field === "status" || typeof details !== "object" || details === null)
      return field === "status" || report.config === undefined
        ? { ...report, [field]: of(report[field]) }
        : report;
    const wrapped: WireReport = { ...details };
    return { ...report, status_details: { ...wrapped, [field]: of(wrapped[field]) } };
  });

const codesOf = (trace: readonly WireReport[], options: CheckOptions): readonly string[] => [
  ...new Set(codesIn(checkTrace(trace, options), "error")),
];

describe("checkTrace of a lawful run with one lie in it", () => {
  it.each(["poll", "log"] as const)("gives errors of at most one code (%s)", (looking) => {
    fc.assert(
      fc.property(anyRun, sightingsInOrder, fc.nat(), anyLie, (choices, how, where, lie) => {
        const told = tell(lawfulRun(choices), where, lie);
        expect(codesOf(told, { ...optionsFor(choices, how), looking }).slice(1)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives errors of at most one code, however little is seen of it", () => {
    fc.assert(
      fc.property(anyRun, sightingsInOrder, fc.nat(), anyLie, (choices, how, where, lie) => {
        const told = tell(seen(choices, how), where, lie);
        expect(codesOf(told, optionsFor(choices, how)).slice(1)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
