import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CheckOptions, checkTrace, type Verdict } from "../../src/index.ts";
import { lawfulRun, type RunChoices, type WireReport } from "../support/lawful-run.ts";
import { runChoices } from "../support/run-arbitrary.ts";

const errorsOf = (verdict: Verdict): readonly string[] =>
  verdict.jobs.flatMap(({ findings }) =>
    findings
      .filter(({ severity }) => severity === "error")
      .map(({ code, message, report }) => `${code} in report ${report}: ${message}`),
  );

const optionsFor = ({ plan, convention }: RunChoices, withPlan: boolean): CheckOptions => ({
  ...(withPlan && { plan }),
  ...(convention === "platform" && { convention }),
});

/** Which reports stay, and which fields of each become null; never the status. */
interface Thinning {
  readonly kept: boolean;
  readonly nulled: readonly string[];
}

const NULLABLE = [
  "created_at",
  "updated_at",
  "steps_completed",
  "epochs_completed",
  "steps_per_epoch",
  "percentage_done",
  "elapsed_time",
  "best_epoch",
];

const thinnings: fc.Arbitrary<readonly Thinning[]> = fc.array(
  fc.record({ kept: fc.boolean(), nulled: fc.subarray(NULLABLE) }),
  { minLength: 60, maxLength: 60 },
);

const thin = (run: readonly WireReport[], how: readonly Thinning[]): readonly WireReport[] =>
  run.flatMap((report, at) => {
    const { kept, nulled } = how[at % how.length] ?? { kept: true, nulled: [] };
    return kept ? [{ ...report, ...Object.fromEntries(nulled.map((name) => [name, null])) }] : [];
  });

const anyRun = runChoices(
  "documented",
  "customizer-25.4",
  "customizer-25.10",
  "customizer-25.12",
  "platform",
);

describe("checkTrace of a lawful run", () => {
  it("finds no error, with the plan and without", () => {
    fc.assert(
      fc.property(anyRun, fc.boolean(), (choices, withPlan) => {
        const verdict = checkTrace(lawfulRun(choices), optionsFor(choices, withPlan));
        expect(errorsOf(verdict)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("finds no error after reports are left out and fields nulled", () => {
    fc.assert(
      fc.property(anyRun, fc.boolean(), thinnings, (choices, withPlan, how) => {
        const polls = thin(lawfulRun(choices), how);
        expect(errorsOf(checkTrace(polls, optionsFor(choices, withPlan)))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("finds no error with UNKNOWN between any two reports", () => {
    fc.assert(
      fc.property(anyRun, fc.nat(), (choices, where) => {
        const run = lawfulRun(choices);
        const at = where % run.length;
        const blinking = [...run.slice(0, at), { ...run[at], status: "unknown" }, ...run.slice(at)];
        expect(errorsOf(checkTrace(blinking, optionsFor(choices, true)))).toEqual([]);
      }),
    );
  });

  it("leaves the convention of the run among the candidates", () => {
    fc.assert(
      fc.property(anyRun, fc.boolean(), (choices, withPlan) => {
        const verdict = checkTrace(lawfulRun(choices), optionsFor(choices, withPlan));
        expect(verdict.jobs[0]?.conventions.candidates).toContain(choices.convention);
      }),
    );
  });
});
