import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTrace } from "../../src/check/check-trace.ts";
import { ENDINGS, type Ending, type Scenario } from "../../src/simulate/index.ts";
import { graveCodes } from "./judged.ts";
import { changesOf, jobOf } from "./jobs.ts";
import { CONVENTION_NAMES, runs } from "./scenarios.ts";

interface Command {
  readonly after: number;
  readonly wish: Ending | "cancel";
}

const commands: fc.Arbitrary<readonly Command[]> = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 600 }),
    wish: fc.constantFrom(...ENDINGS, "cancel" as const),
  }),
  { maxLength: 3 },
);

/** Lives through the commands, advancing in steps of some seconds; what is refused changes nothing. */
const lived = (scenario: Scenario, list: readonly Command[], step: number): string => {
  const job = jobOf(scenario);
  let at = 0;
  for (const { after, wish } of list) {
    for (const until = at + after; at < until;) {
      at = Math.min(until, at + step);
      job.advanceTo(at);
    }
    if (wish === "cancel") job.cancel();
    else job.setEnding(wish);
  }
  job.advanceTo(Number.POSITIVE_INFINITY);
  return JSON.stringify([job.now, job.report(), job.jobObject()]);
};

describe("simulateJob", () => {
  it("is a function of scenario and commands, in whatever steps time advances", () => {
    fc.assert(
      fc.property(
        runs(...CONVENTION_NAMES),
        commands,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 900 }),
        ({ scenario }, list, one, other) => {
          expect(lived(scenario, list, one)).toBe(lived(scenario, list, other));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("changes only when it says it will, along edges of the lifecycle, whatever is asked of it", () => {
    fc.assert(
      fc.property(runs(...CONVENTION_NAMES), commands, ({ scenario, plan }, list) => {
        const job = jobOf(scenario);
        const reports: unknown[] = [];
        for (const { after, wish } of list) {
          for (let at = job.nextChangeAt(); at !== null && at <= after; at = job.nextChangeAt()) {
            job.advanceTo(at);
            reports.push(job.report());
          }
          if (wish === "cancel") job.cancel();
          else job.setEnding(wish);
        }
        reports.push(...changesOf(job));
        const { jobs } = checkTrace(reports, { plan, looking: "log", convention: scenario.convention });
        expect(jobs.flatMap(graveCodes)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("stands still between two changes", () => {
    fc.assert(
      fc.property(runs(...CONVENTION_NAMES), fc.nat({ max: 40 }), ({ scenario }, count) => {
        const job = jobOf(scenario);
        for (let changes = 0; changes < count; changes += 1) job.advanceTo(job.nextChangeAt() ?? 0);
        const before = JSON.stringify(job.report());
        const next = job.nextChangeAt();
        if (next === null || next <= job.now) return;
        job.advanceTo(Math.max(job.now, next - 0.000_001));
        expect(JSON.stringify(job.report())).toBe(before);
      }),
    );
  });

  it("takes time in proportion to its steps, not to their square", { timeout: 30_000 }, () => {
    // Two seconds; minutes where every flush copies what was logged before.
    const job = jobOf({ plan: { epochs: 10_000 } });
    job.advanceTo(Number.POSITIVE_INFINITY);
    expect(job.report().metrics?.metrics?.["val_loss"]).toHaveLength(10_000);
  });

  it("changes no report that it gave, and shares what did not change", () => {
    const job = jobOf({ seed: 7 });
    job.advanceTo(800);
    const [early, again] = [job.report(), job.report()];
    const copy = structuredClone(early);
    expect(early.metrics?.metrics?.["train_loss"]?.length).toBeGreaterThan(1);
    expect(again.metrics).toBe(early.metrics);
    job.advanceTo(Number.POSITIVE_INFINITY);
    expect(early).toEqual(copy);
    expect(Object.isFrozen(job.report().metrics?.metrics?.["train_loss"])).toBe(true);
  });

  it("does not go back in time", () => {
    const job = jobOf();
    job.advanceTo(300);
    const report = job.report();
    job.advanceTo(100);
    expect([job.now, job.report()]).toEqual([300, report]);
  });

  it("gives a job object whose report lacks status and nulls", () => {
    const job = jobOf({ job: "cust-1", createdAt: "2025-11-03T09:14:00" });
    const object = job.jobObject({ namespace: "default" });
    expect(object).toMatchObject({
      id: "cust-1",
      created_at: "2025-11-03T09:14:00",
      updated_at: "2025-11-03T09:14:00",
      status: "created",
      namespace: "default",
    });
    expect(Object.keys(object.status_details)).not.toContain("status");
    expect(Object.values(object.status_details)).not.toContain(null);
  });
});

describe("cancel", () => {
  it("cancels a job that waits, after a while", () => {
    const job = jobOf({ cancellingSeconds: 12 });
    job.advanceTo(30);
    expect(job.cancel()).toEqual({ ok: true, value: "cancelling" });
    job.advanceTo(41.9);
    expect(job.status).toBe("cancelling");
    job.advanceTo(42);
    expect([job.status, job.nextChangeAt()]).toEqual(["cancelled", null]);
  });

  it("cancels at once where cancelling takes no time", () => {
    expect(jobOf({ cancellingSeconds: 0 }).cancel()).toEqual({ ok: true, value: "cancelled" });
  });

  it("is refused with the machine's verdict by a job that has ended", () => {
    const job = jobOf();
    job.advanceTo(Number.POSITIVE_INFINITY);
    const refused = job.cancel();
    const { because, reason } = refused.ok ? { because: "", reason: "" } : refused.error;
    expect(because).toBe("no-edge");
    expect(reason).toMatch(/^job.cancel_requested cannot happen to a job in ready/u);
  });

  it.each([
    ["first-wins", "ready"],
    ["cancel-wins", "cancelled"],
  ] as const)("races with the end of the job: %s", (cancelRace, status) => {
    const job = jobOf({ cancelRace, cancellingSeconds: 60, uploadSeconds: 30, statusLagSeconds: 1 });
    while (job.report().steps_completed !== 657) job.advanceTo(job.nextChangeAt() ?? 0);
    expect(job.cancel().ok).toBe(true);
    job.advanceTo(Number.POSITIVE_INFINITY);
    expect(job.status).toBe(status);
  });
});
