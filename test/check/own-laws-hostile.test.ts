import { describe, expect, it, vi } from "vitest";
import { checkReport, checkTrace, type CheckOptions, type Look, type OwnLaw } from "../../src/index.ts";
import { deepFrozen } from "../../src/job/deep-frozen.ts";
import { RUNNING } from "./reports.ts";

const law = (isBroken: (look: Look) => unknown, explain?: OwnLaw["explain"]): OwnLaw => ({
  code: "acme/hostile",
  severity: "info",
  statement: "A law of ours.",
  source: "",
  reads: [],
  taints: [],
  isBroken: isBroken as OwnLaw["isBroken"],
  explain: explain ?? (() => ({ path: "", message: "broken", seen: null, expected: "" })),
});

const TRACE = [
  { ...RUNNING, steps_completed: 10, percentage_done: 10 },
  { ...RUNNING, steps_completed: 5, percentage_done: 101, best_epoch: 9 },
  { ...RUNNING, steps_completed: 20, percentage_done: 20 },
];

/** What our own laws find, and what is known of the job. */
const ours = (options: CheckOptions): unknown =>
  checkTrace(TRACE, { plan: { epochs: 2 }, ...options }).jobs.map(({ findings, status, verdict }) => ({
    status,
    verdict,
    findings: findings.filter(({ code }) => !code.startsWith("acme/")),
  }));

const MUTATIONS: readonly (readonly [string, (look: Look) => void])[] = [
  ["freezes what it is shown", (look) => deepFrozen(look.state) && Object.freeze(look)],
  ["takes the state away", (look) => Object.assign(look, { state: null, reading: null, terms: null })],
  ["taints everything", (look) => Object.assign(look, { tainted: -1, facts: 0, explaining: 0 })],
  ["changes what is remembered", ({ state }) => Object.assign(state, { stepsCompleted: 1e9, marks: -1 })],
  ["changes what was read", ({ reading }) => Object.assign(reading, { status: "failed", stated: 0 })],
  ["changes what the plan implies", ({ terms }) => Object.assign(terms, { epochs: 1 })],
  ["changes what the plan says", ({ terms }) => Object.assign(terms.plan, { epochs: 1 })],
  ["changes how it is looked at", ({ stance }) => Object.assign(stance, { looking: "log" })],
  ["forgets problems", ({ reading }) => reading.problems.clear()],
];

describe("a law of a caller's own that changes what it is shown", () => {
  it.each(MUTATIONS)("changes nothing for ours where it %s", (_, mutate) => {
    const asking = law((look) => {
      mutate(look);
      return false;
    });
    expect(ours({ laws: [asking] })).toEqual(ours({}));
    const explaining = law(
      () => true,
      (look) => {
        mutate(look);
        return { path: "", message: "broken", seen: null, expected: "" };
      },
    );
    expect(ours({ laws: [explaining] })).toEqual(ours({}));
  });
});

const failing = async (): Promise<never> => {
  throw new Error("not today");
};

const SENTENCE = "what it was asked of counts as not broken.";

describe("a law of a caller's own that gives neither true nor false", () => {
  it.each([
    ["undefined", () => undefined, "undefined"],
    ["a number", () => 1, "1"],
    ["a promise", () => Promise.resolve(true), "a promise"],
  ])("counts as not broken, and is named once: %s", (_, isBroken, gave) => {
    const { jobs, unreadable } = checkTrace([RUNNING, RUNNING], { laws: [law(isBroken)] });
    expect(jobs[0]?.findings.filter(({ code }) => code === "acme/hostile")).toEqual([]);
    expect(unreadable.map(({ reason }) => reason)).toEqual([
      `the law acme/hostile gave ${gave} when it was asked, and not true or false; ${SENTENCE}`,
    ]);
  });

  it("never leaves a rejection behind", async () => {
    const rejected = vi.fn<() => void>();
    process.on("unhandledRejection", rejected);
    checkReport(RUNNING, { laws: [law(failing)] });
    const laws = [law(() => true, failing as unknown as OwnLaw["explain"])];
    const { unreadable } = checkReport(RUNNING, { laws });
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
    process.off("unhandledRejection", rejected);
    expect(rejected).not.toHaveBeenCalled();
    expect(unreadable[0]?.reason).toBe("the law acme/hostile explained itself without a message.");
  });
});
