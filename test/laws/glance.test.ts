import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTrace, type OwnLaw } from "../../src/index.ts";
import { REPORT_LAWS } from "../../src/laws/catalogue.ts";
import { factBits } from "../../src/laws/facts.ts";
import { mayBreakLaw } from "../../src/laws/glance.ts";
import { type Look } from "../../src/laws/look.ts";
import { anyPayload } from "../report/arbitrary-payloads.ts";
import { lawfulRun } from "../support/lawful-run.ts";
import { runChoices } from "../support/run-arbitrary.ts";

const brokenLaws = (look: Look): readonly string[] => {
  const { explaining } = look;
  const broken = REPORT_LAWS.filter(
    ({ reads, isBroken }) => (look.facts & factBits(reads)) === factBits(reads) && isBroken(look),
  ).map(({ code }) => code);
  look.explaining = explaining;
  return broken;
};

/** A law that is never broken: it holds the glance to what each law says of the same look. */
const probe = (seen: { glances: number }): OwnLaw => ({
  code: "test/probe",
  severity: "info",
  statement: "",
  source: "",
  reads: [],
  taints: [],
  isBroken: (look) => {
    const { explaining } = look;
    if (!mayBreakLaw(look)) {
      seen.glances += 1;
      expect(brokenLaws(look)).toEqual([]);
    }
    look.explaining = explaining;
    return false;
  },
  explain: () => ({ path: "", message: "", seen: null, expected: "" }),
});

const anyRun = runChoices("documented", "customizer-25.4", "customizer-25.10", "customizer-25.12");

describe("mayBreakLaw", () => {
  it("holds wherever a law is broken, whatever the report", () => {
    const laws = [probe({ glances: 0 })];
    fc.assert(
      fc.property(fc.array(anyPayload, { maxLength: 6 }), (reports) => {
        checkTrace(reports, { laws });
      }),
    );
  });

  it("holds wherever a law is broken in a run with a changed field, and not where nothing is wrong", () => {
    const seen = { glances: 0 };
    const field = fc.constantFrom(
      "status",
      "steps_completed",
      "epochs_completed",
      "updated_at",
      "best_epoch",
    );
    const value = fc.constantFrom(null, 0, 1, 7, 100, "failed", "completed", "2025-05-30T07:12:40");
    fc.assert(
      fc.property(anyRun, fc.nat(), field, value, (choices, at, name, odd) => {
        const run = lawfulRun(choices);
        const reports = run.map((report, place) =>
          place === at % run.length ? { ...report, [name]: odd } : report,
        );
        checkTrace(reports, { plan: choices.plan, laws: [probe(seen)] });
      }),
    );
    expect(seen.glances).toBeGreaterThan(100);
  });
});
