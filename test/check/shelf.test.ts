import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDesk } from "../../src/check/desk.ts";
import { soundOptions } from "../../src/check/options.ts";
import { addCase, openShelf, takeCase } from "../../src/check/shelf.ts";
import { JOB_STATUSES } from "../../src/job/status.ts";
import { type JobState } from "../../src/laws/job-state.ts";

const bits = (count: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: 2 ** count - 1 });

/** Any number that a state may remember, and the two that stand for "not known" and "no bound". */
const anyNumber = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY));

const states: fc.Arbitrary<JobState> = fc.record({
  reports: bits(32),
  status: fc.constantFrom(undefined, ...JOB_STATUSES),
  marks: bits(32),
  known: bits(8),
  seen: bits(29),
  createdAt: anyNumber,
  updatedAt: anyNumber,
  elapsedTime: anyNumber,
  stepsCompleted: anyNumber,
  epochsCompleted: anyNumber,
  percentageDone: anyNumber,
  stepsPerEpoch: anyNumber,
  rules: bits(3),
  conventions: bits(5),
  lowestTotal: anyNumber,
  highestTotal: anyNumber,
  lowestEpochs: anyNumber,
  highestEpochs: anyNumber,
  judged: bits(30),
  judgedBeyond: bits(30),
  judgedOwn: bits(30),
});

const shelf = () => openShelf(openDesk(soundOptions({})));

describe("a shelf of cases", () => {
  it("gives back every number of every case, in whatever order they are taken", () => {
    fc.assert(
      fc.property(fc.array(states, { minLength: 2, maxLength: 12 }), (remembered) => {
        const kept = shelf();
        const numbers = remembered.map((_, job) => addCase(kept, `job ${job}`));
        for (const [at, number] of numbers.entries())
          Object.assign(takeCase(kept, number).state, remembered[at]);
        const found = numbers.toReversed().map((number) => ({ ...takeCase(kept, number).state }));
        expect(found.toReversed()).toEqual(remembered);
      }),
    );
  });

  it("keeps a case that was added last as blank as it was, whatever is in hand", () => {
    const kept = shelf();
    const first = takeCase(kept, addCase(kept, "a"));
    first.state.reports = 7;
    first.findings = new Map();
    const second = takeCase(kept, addCase(kept, "b"));
    expect(second).toMatchObject({ job: "b", findings: undefined, exclusions: 0, state: { reports: 0 } });
    expect(takeCase(kept, 0)).toMatchObject({ job: "a", findings: new Map(), state: { reports: 7 } });
  });
});
