import { describe, expect, it } from "vitest";
import { type CheckOptions, checkReport, checkTrace, LAWS, type Verdict } from "../../src/index.ts";
import { at, RUNNING } from "./reports.ts";
import { faultsOf } from "./well-formed.ts";

const BROKEN = { ...RUNNING, percentage_done: 101, extra: 1 };

const reasonsIn = ({ unreadable }: Verdict): readonly string[] => unreadable.map(({ reason }) => reason);

const severitiesIn = ({ jobs }: Verdict): readonly string[] =>
  jobs.flatMap(({ findings }) => findings.map(({ code, severity }) => `${severity} ${code}`));

/** Options as JavaScript may hand them in. */
const untyped = (options: object): CheckOptions => options;

describe("checkReport with severities", () => {
  it("reports each law with its own severity unless told", () => {
    expect(severitiesIn(checkReport(BROKEN))).toEqual([
      "error progress/percentage-out-of-range",
      "info shape/unknown-field",
    ]);
  });

  it("reports a law with the severity it is given, and judges the job by that", () => {
    const severities = {
      "progress/percentage-out-of-range": "warning",
      "shape/unknown-field": "error",
    } as const;
    const verdict = checkReport(BROKEN, { severities });
    expect(severitiesIn(verdict)).toEqual([
      "error shape/unknown-field",
      "warning progress/percentage-out-of-range",
    ]);
    expect(verdict.verdict).toBe("unlawful");
  });

  it("never reports a law that is off, whichever it is", () => {
    for (const { code } of LAWS) {
      const verdict = checkReport({ ...BROKEN, status: 5 }, { severities: { [code]: "off" } });
      expect(faultsOf(verdict, [code])).toEqual([]);
      expect(verdict.jobs[0]?.unjudged.map((law) => law.code)).not.toContain(code);
    }
  });

  it("counts neither as held nor as unjudged what is off", () => {
    const off = Object.fromEntries(LAWS.map(({ code }) => [code, "off"] as const));
    expect(checkReport(BROKEN, { severities: off }).jobs).toMatchObject([
      { verdict: "lawful", findings: [], unjudged: [], held: 0 },
    ]);
  });

  it("lets a law that is off still silence what follows from it", () => {
    const reports = [at(1, "running", { steps_completed: 50 }), at(2, "created", { steps_completed: 20 })];
    const verdict = checkTrace(reports, { severities: { "status/illegal-transition": "off" } });
    expect(severitiesIn(verdict)).toEqual([]);
  });
});

describe("checkReport with options that cannot be used", () => {
  it.each([
    [{ looking: "logs" }, 'looking is "logs"; it must be "poll" or "log".'],
    [{ looking: null }, 'looking is null; it must be "poll" or "log".'],
    [
      { convention: "26.1" },
      /^convention is "26\.1"; it must be auto or one of documented, .*, platform\.$/u,
    ],
    [{ convention: "toString" }, /^convention is "toString"; it must be auto or one of/u],
    [{ convention: 5 }, /^convention is 5; it must be auto or one of/u],
    [{ severities: { "status/odd": "off" } }, 'severities names "status/odd", and no law has that code.'],
    [{ severities: { toString: "off" } }, 'severities names "toString", and no law has that code.'],
    [
      { severities: { "shape/wrong-type": "fatal" } },
      'the severity of shape/wrong-type is "fatal"; it must be off or one of error, warning, info.',
    ],
    [{ plan: 5 }, "plan: plan is 5; it must be an object."],
    [{ plan: null }, "plan: plan is null; it must be an object."],
    [{ plan: { epochs: 0 } }, /^plan: epochs is 0\b.*; it must be a whole number from 1 to/u],
    [{ plan: { epochs: "3" } }, /^plan: epochs is "3"/u],
    [{ plan: { trainFraction: 0.9 } }, /^plan: trainFraction is 0\.9; it must be a decimal text/u],
  ])("names %j among what is unreadable, and judges all the same", (options, reason) => {
    const verdict = checkReport(BROKEN, untyped(options));
    const [said] = reasonsIn(verdict);
    if (typeof reason === "string") expect(said).toBe(reason);
    else expect(said).toMatch(reason);
    expect(reasonsIn(verdict)).toHaveLength(1);
    expect(severitiesIn(verdict)).toEqual(severitiesIn(checkReport(BROKEN)));
    expect(faultsOf(verdict)).toEqual([]);
  });

  it("names every one of them", () => {
    const options = {
      looking: 1,
      convention: 2,
      plan: { epochs: -1, batchSize: 0 },
      severities: { a: "off", b: 1 },
    };
    expect(reasonsIn(checkReport(RUNNING, untyped(options)))).toHaveLength(6);
  });

  it("uses the sound severities beside unsound ones", () => {
    const severities = { "shape/unknown-field": "off", "progress/percentage-out-of-range": "loud" };
    expect(severitiesIn(checkReport(BROKEN, untyped({ severities })))).toEqual([
      "error progress/percentage-out-of-range",
    ]);
  });

  it("does not change the options, even frozen", () => {
    const options = Object.freeze({
      plan: Object.freeze({ epochs: 3 }),
      severities: Object.freeze({ "shape/unknown-field": "off" }),
    } as const);
    const before = structuredClone(options);
    checkReport({ ...BROKEN, hyperparameters: { epochs: 4 } }, options);
    expect(options).toStrictEqual(before);
  });
});
