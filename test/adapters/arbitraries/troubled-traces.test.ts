import * as fc from "fast-check";
import { brokenTraces, nearMisses, type TroubledTrace } from "jobproof/arbitraries";
import { describe, expect, it } from "vitest";
import { checkTrace } from "../../../src/check/check-trace.ts";
import { type Verdict } from "../../../src/check/verdict.ts";
import { LAWS } from "../../../src/laws/catalogue.ts";

const verdictOf = ({ plan, convention, reports }: TroubledTrace): Verdict =>
  checkTrace(reports, { plan, ...(convention === "platform" ? { convention } : {}) });

const codesFound = (trace: TroubledTrace): readonly string[] => {
  const { jobs } = verdictOf(trace);
  const grave = jobs.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== "info");
  return [...new Set(grave.map(({ code }) => code))];
};

describe("brokenTraces", () => {
  it("break just the law that they name", () => {
    fc.assert(
      fc.property(brokenTraces(), (trace) => {
        expect(codesFound(trace)).toEqual([trace.breaks]);
      }),
    );
  });

  it.each(LAWS.filter(({ severity }) => severity !== "info"))("can be asked to break $code", ({ code }) => {
    const [trace] = fc.sample(brokenTraces({ codes: [code] }), 1);
    expect(trace?.breaks).toBe(code);
  });
});

describe("nearMisses", () => {
  it("break no law, with their plan and without", () => {
    fc.assert(
      fc.property(nearMisses(), (trace) => {
        expect(codesFound(trace)).toEqual([]);
        expect(verdictOf({ ...trace, plan: {} }).verdict).toBe("lawful");
      }),
    );
  });
});
