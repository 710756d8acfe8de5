import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CheckOptions, checkTrace, type Verdict } from "../../src/index.ts";
import { lawfulRun } from "../support/lawful-run.ts";
import { packedRunChoices, runChoices } from "../support/run-arbitrary.ts";
import { optionsFor, seen, sightings } from "../support/sightings.ts";

const errorsOf = (verdict: Verdict): readonly string[] =>
  verdict.jobs.flatMap(({ findings }) =>
    findings
      .filter(({ severity }) => severity === "error")
      .map(({ code, message, report }) => `${code} in report ${report}: ${message}`),
  );

const ALL = ["documented", "customizer-25.4", "customizer-25.10", "customizer-25.12", "platform"] as const;

const anyRun = runChoices(...ALL);

describe("checkTrace of a lawful run", () => {
  it("finds no error in its log, with some of the plan or none", () => {
    fc.assert(
      fc.property(anyRun, sightings, (choices, how) => {
        const options: CheckOptions = { ...optionsFor(choices, how), looking: "log" };
        expect(errorsOf(checkTrace(lawfulRun(choices), options))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("finds no error in what is seen of it: thinned, late, and as reports or job objects", () => {
    fc.assert(
      fc.property(anyRun, sightings, (choices, how) => {
        expect(errorsOf(checkTrace(seen(choices, how), optionsFor(choices, how)))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("finds none by the convention that it follows, either", () => {
    fc.assert(
      fc.property(anyRun, sightings, (choices, how) => {
        const options = { ...optionsFor(choices, how), convention: choices.convention };
        expect(errorsOf(checkTrace(seen(choices, how), options))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("finds none where samples are packed, as the first report says", () => {
    fc.assert(
      fc.property(packedRunChoices(...ALL), sightings, (choices, how) => {
        expect(errorsOf(checkTrace(seen(choices, how), optionsFor(choices, how)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("finds no error with UNKNOWN between any two reports of a log", () => {
    fc.assert(
      fc.property(anyRun, sightings, fc.nat(), (choices, how, where) => {
        const run = lawfulRun(choices);
        const at = where % run.length;
        const blinking = [...run.slice(0, at), { ...run[at], status: "unknown" }, ...run.slice(at)];
        const options: CheckOptions = { ...optionsFor(choices, how), looking: "log" };
        expect(errorsOf(checkTrace(blinking, options))).toEqual([]);
      }),
    );
  });

  it("leaves the convention of the run among the candidates", () => {
    fc.assert(
      fc.property(anyRun, sightings, (choices, how) => {
        const verdict = checkTrace(seen(choices, how), optionsFor(choices, how));
        expect(verdict.jobs[0]?.conventions.candidates).toContain(choices.convention);
      }),
      { numRuns: 500 },
    );
  });
});
