import { describe, expect, it } from "vitest";
import { checkReport, checkTrace, createMonitor, type OwnLaw, restoreMonitor } from "../../src/index.ts";
import { RUNNING } from "./reports.ts";

const BUDGET: OwnLaw = {
  code: "acme/budget",
  severity: "error",
  statement: "A job runs for an hour at most.",
  source: "our contract",
  reads: ["elapsed_time"],
  taints: [],
  isBroken: ({ reading }) => reading.elapsedTime > 3600,
  explain: ({ reading }) => ({
    path: `${reading.base}/elapsed_time`,
    message: `the job has run for ${reading.elapsedTime} seconds`,
    seen: reading.elapsedTime,
    expected: "at most 3600 seconds",
  }),
};

const late = { ...RUNNING, created_at: "2025-12-01T08:00:00", elapsed_time: 3601 };

const untyped = (law: unknown): OwnLaw => law as OwnLaw;

/** Why a state made with some laws is refused where others are given. */
const refusal = (then: readonly OwnLaw[], here: readonly OwnLaw[]): string => {
  const restored = restoreMonitor(createMonitor({ laws: then }).state, { laws: here });
  return restored.ok ? "" : restored.error.message;
};

describe("a law of a caller's own", () => {
  it("is judged and reported as ours are", () => {
    const { verdict, jobs } = checkReport(late, { laws: [BUDGET] });
    expect(verdict).toBe("unlawful");
    expect(jobs[0]?.findings).toMatchObject([
      { code: "acme/budget", severity: "error", path: "/elapsed_time", seen: 3601, count: 1 },
    ]);
  });

  it("is counted among those that held, and among those that could not be judged", () => {
    const held = (report: object): number => checkReport(report, { laws: [BUDGET] }).jobs[0]?.held ?? 0;
    expect(held({ ...late, elapsed_time: 3600 })).toBe(held(late) + 1);
    const { jobs } = checkReport(RUNNING, { laws: [BUDGET] });
    expect(jobs[0]?.unjudged).toContainEqual({
      code: "acme/budget",
      lacks: ["elapsed_time"],
      applies: true,
      silencedBy: [],
    });
  });

  it("takes another severity, and is switched off", () => {
    const severities = { "acme/budget": "info" } as const;
    expect(checkReport(late, { laws: [BUDGET], severities }).verdict).toBe("lawful");
    const off = checkReport(late, { laws: [BUDGET], severities: { "acme/budget": "off" } });
    expect(off.jobs[0]?.findings).toEqual([]);
    expect(off.jobs[0]?.unjudged.map(({ code }) => code)).not.toContain("acme/budget");
  });

  it("silences what follows from the facts that it taints", () => {
    const grumpy: OwnLaw = {
      ...BUDGET,
      code: "acme/grumpy",
      reads: ["steps_completed"],
      taints: ["steps_completed"],
      isBroken: () => true,
    };
    const trace = [2, 1].map((steps) => ({ ...RUNNING, steps_completed: steps }));
    const codes = checkTrace(trace, { laws: [grumpy] }).jobs[0]?.findings.map(({ code }) => code);
    expect(codes).toEqual(["acme/grumpy"]);
  });

  it("goes with a monitor, and its state is refused where the law is not there", () => {
    const monitor = createMonitor({ laws: [BUDGET] });
    expect(monitor.observe(late).map(({ code }) => code)).toEqual(["acme/budget"]);
    expect(restoreMonitor(monitor.state, { laws: [BUDGET] }).ok).toBe(true);
    expect(restoreMonitor(monitor.state)).toMatchObject({ ok: false, error: { code: "bad-state" } });
  });

  it("is named where a state was made with it, or without it, or in another order", () => {
    const [a, b] = [BUDGET, { ...BUDGET, code: "acme/other" }];
    const made = "the state was made with";
    expect(refusal([a, b], [b])).toBe(
      `${made} laws of the caller's own that are not given here: "acme/budget".`,
    );
    expect(refusal([a], [a, b])).toBe(
      `${made}out laws of the caller's own that are given here: "acme/other".`,
    );
    expect(refusal([a, b], [b, a])).toBe(
      `${made} the laws of the caller's own in another order: "acme/budget", "acme/other".`,
    );
    const many = Array.from({ length: 12 }, (_, at) => ({ ...BUDGET, code: `acme/law-${at}` }));
    expect(refusal(many, [])).toMatch(/"acme\/law-9", 2 more\.$/u);
    const { state } = createMonitor();
    expect(restoreMonitor({ ...state, ownLaws: 4 })).toMatchObject({
      error: { message: "ownLaws is 4, which no saved state holds." },
    });
  });

  it.each([
    ["no object", 7, "laws has 7; each of them must be an object."],
    [
      "a code without a family",
      { ...BUDGET, code: "budget" },
      'laws has the code "budget"; it must be a family and a name',
    ],
    ["a code of ours", { ...BUDGET, code: "shape/wrong-type" }, "which is that of a law of ours."],
    ["a severity that is none", { ...BUDGET, severity: "fatal" }, 'the severity of "acme/budget" is "fatal"'],
    [
      "a fact that is none",
      { ...BUDGET, reads: ["gpu"] },
      'reads, mayRead and taints of "acme/budget" must be lists of facts',
    ],
    ["no functions", { ...BUDGET, explain: undefined }, "must have the functions isBroken and explain."],
  ])("is left out and named where it has %s", (_, law, sentence) => {
    const { unreadable, jobs } = checkReport(late, { laws: [untyped(law)] });
    expect(unreadable).toEqual([
      { file: null, line: null, reason: expect.stringContaining(sentence) as string },
    ]);
    expect(jobs[0]?.findings).toEqual([]);
  });

  it("never makes the judgement fail where it fails itself, which is told once", () => {
    const failing: OwnLaw = {
      ...BUDGET,
      isBroken: () => {
        throw new RangeError("no budget today");
      },
    };
    const { jobs, unreadable } = checkTrace([late, late], { laws: [failing] });
    expect(jobs[0]?.findings).toEqual([]);
    expect(unreadable.map(({ reason }) => reason)).toEqual([
      'the law acme/budget threw "no budget today" when it was asked; what it was asked of counts as not broken.',
    ]);
  });

  it.each([
    ["throws", () => BUDGET.explain(untyped(null) as never), "when it was to explain itself."],
    ["says nothing", () => untyped({}) as never, "explained itself without a message."],
  ])("is reported by its statement where it %s instead of explaining", (_, explain, sentence) => {
    const { jobs, unreadable } = checkReport(late, { laws: [{ ...BUDGET, explain }] });
    expect(jobs[0]?.findings).toMatchObject([
      { message: "acme/budget is broken", expected: BUDGET.statement },
    ]);
    expect(unreadable[0]?.reason).toContain(sentence);
  });

  it("is asked as the object that it is, and cannot be changed any more", () => {
    class Limit {
      readonly code = "acme/limit";
      readonly severity = "error";
      readonly statement = "A job runs for an hour at most.";
      readonly source = "our contract";
      readonly reads = ["elapsed_time"] as const;
      readonly taints = [];
      readonly #seconds = 3600;
      isBroken: OwnLaw["isBroken"] = ({ reading }) => reading.elapsedTime > this.#seconds;
      explain: OwnLaw["explain"] = () => ({ path: "", message: "late", seen: 1, expected: "an hour" });
    }
    const law = new Limit();
    const monitor = createMonitor({ laws: [law] });
    law.isBroken = () => false;
    Object.assign(law, { code: "acme/other" });
    expect(monitor.observe(late).map(({ code }) => code)).toEqual(["acme/limit"]);
    expect(monitor.state.ownLaws).toEqual(["acme/limit"]);
  });

  it("is asked once under one code, and thirty are asked at most", () => {
    expect(checkReport(late, { laws: [BUDGET, BUDGET] }).unreadable).toHaveLength(1);
    const many = Array.from({ length: 31 }, (_, at): OwnLaw => ({ ...BUDGET, code: `acme/budget-${at}` }));
    const { jobs, unreadable } = checkReport(late, { laws: many });
    expect(jobs[0]?.findings).toHaveLength(30);
    expect(unreadable).toMatchObject([{ reason: "laws has 31 laws; at most 30 can be asked." }]);
  });
});
