import * as fc from "fast-check";
import { brokenTraces, nearMisses, type TroubledTrace } from "jobproof/arbitraries";
import { describe, expect, it } from "vitest";
import { checkTrace } from "../../../src/check/check-trace.ts";
import { type Verdict } from "../../../src/check/verdict.ts";
import { LAWS } from "../../../src/laws/catalogue.ts";
import { FAULTS } from "../../../src/simulate/index.ts";

const BREAKABLE = [...new Set(FAULTS.flatMap(({ breaks }) => breaks ?? []))];

const verdictOf = ({ plan, convention, reports }: TroubledTrace): Verdict =>
  checkTrace(reports, { plan, ...(convention === "platform" && { convention }) });

const codesFound = (trace: TroubledTrace): readonly string[] => {
  const { jobs } = verdictOf(trace);
  const grave = jobs.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== "info");
  return [...new Set(grave.map(({ code }) => code))];
};

/** Unless told, and under the convention that is asked for by name. */
const LIMITS = [{}, { conventions: ["platform"] }] as const;

describe("brokenTraces", () => {
  it.each(LIMITS)("break just the law that they name, within %j", (limits) => {
    fc.assert(
      fc.property(brokenTraces(limits), (trace) => {
        expect(codesFound(trace)).toEqual([trace.breaks]);
      }),
    );
  });

  it("can be asked for any law whose break is an error or a warning, and for no other", () => {
    const grave = LAWS.filter(({ severity }) => severity !== "info").map(({ code }) => code);
    expect([...BREAKABLE].toSorted()).toEqual(grave.toSorted());
  });

  it.each(BREAKABLE)("can be asked to break %s", (code) => {
    const [trace] = fc.sample(brokenTraces({ codes: [code] }), 1);
    expect(trace?.breaks).toBe(code);
  });

  it("are quick enough for a test", () => {
    const begun = performance.now();
    fc.sample(brokenTraces(), 100);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it("are found though few jobs within the limits can break the law", () => {
    const codes = ["progress/epochs-disagree-with-steps"] as const;
    const limits = { codes, endings: ["fails-before-training"], maxReports: 5 } as const;
    expect(fc.sample(brokenTraces(limits), 5)).toHaveLength(5);
  });

  it.each([{ codes: ["metrics/best-epoch-not-lowest"], plan: { maxEpochs: 1 } } as const])(
    "throw where no job within the limits can break the law: %j",
    (limits) => {
      expect(() => fc.sample(brokenTraces(limits), 1)).toThrow(
        /^None of 2000 jobs within the limits \{"codes":\["metrics\/best-epoch-not-lowest"\],.*\} can have first-epoch-kept-as-best; they must leave room for one\. first-epoch-kept-as-best can be done /u,
      );
    },
  );
});

describe("nearMisses", () => {
  it.each(LIMITS)("break no law, with their plan and without, within %j", (limits) => {
    fc.assert(
      fc.property(nearMisses(limits), (trace) => {
        expect(codesFound(trace)).toEqual([]);
        expect(verdictOf({ ...trace, plan: {} }).verdict).toBe("lawful");
      }),
    );
  });
});
