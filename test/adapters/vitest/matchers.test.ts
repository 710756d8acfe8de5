import "jobproof/vitest";
import { describe, expect, it } from "vitest";

const report = (status: string, rest: Readonly<Record<string, unknown>> = {}) => ({
  created_at: "2025-05-30T07:12:40.122576",
  updated_at: "2025-05-30T07:12:41.5",
  status,
  ...rest,
});

const LAWFUL = [report("created"), report("running"), report("completed")];
const UNLAWFUL = [report("completed"), report("running")];
const PLAN = { epochs: 2, batchSize: 16, trainingSamples: 3500, validation: "provided" } as const;
const AT_439 = report("running", { steps_completed: 439 });

const failureOf = (assert: () => void): string => {
  try {
    assert();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error("the assertion held");
};

describe("toBeLawful", () => {
  it("holds of a lawful report, trace, and run with its plan", () => {
    expect(LAWFUL[1]).toBeLawful();
    expect(LAWFUL).toBeLawful();
    expect(new Set(LAWFUL)).toBeLawful();
    expect({ plan: PLAN, reports: LAWFUL }).toBeLawful();
  });

  it("does not hold of an unlawful one", () => {
    expect(UNLAWFUL).not.toBeLawful();
    expect(AT_439).not.toBeLawful({ plan: PLAN });
    expect({ plan: PLAN, reports: [AT_439] }).not.toBeLawful();
  });

  it("shows each finding as check does where it fails", () => {
    const message = failureOf(() => expect(UNLAWFUL).toBeLawful());
    expect(message).toContain("expected every law to hold");
    expect(message).toContain("error[status/left-terminal]: ");
    expect(failureOf(() => expect(LAWFUL).not.toBeLawful())).toContain("expected a law to be broken");
  });

  it.each([{ received: [] }, { received: { data: [] } }])(
    "fails either way of nothing: %o",
    ({ received }) => {
      expect(failureOf(() => expect(received).toBeLawful())).toContain("nothing was judged");
      expect(failureOf(() => expect(received).not.toBeLawful())).toContain("nothing was judged");
    },
  );

  it("fails either way with options that cannot be used", () => {
    const options = { plan: { epochs: -2 } };
    expect(failureOf(() => expect(LAWFUL).toBeLawful(options))).toContain("epochs");
    expect(failureOf(() => expect(LAWFUL).not.toBeLawful(options))).toContain("epochs");
  });
});

describe("toBreakLaw", () => {
  it("holds where that law is broken, whatever its severity", () => {
    expect(UNLAWFUL).toBreakLaw("status/left-terminal");
    expect(report("completed", { percentage_done: 40 })).toBreakLaw("progress/completed-short");
    expect(AT_439).toBreakLaw("progress/steps-exceed-total", { plan: PLAN });
  });

  it("does not hold where another one is broken", () => {
    expect(UNLAWFUL).not.toBreakLaw("status/illegal-transition");
    const message = failureOf(() => expect(UNLAWFUL).toBreakLaw("status/illegal-transition"));
    expect(message).toContain("expected status/illegal-transition to be broken");
    expect(message).toContain("error[status/left-terminal]: ");
  });

  it("fails either way with a code that no law has", () => {
    expect(failureOf(() => expect(UNLAWFUL).toBreakLaw("status/left"))).toContain('"status/left"');
    expect(failureOf(() => expect(UNLAWFUL).not.toBreakLaw("status/left"))).toContain('"status/left"');
  });
});

describe("toTransitionTo", () => {
  it("holds where the status may follow, by the way of looking", () => {
    expect("created").toTransitionTo("pending");
    expect(report("created")).toTransitionTo("completed");
    expect("created").not.toTransitionTo("completed", { looking: "log" });
    expect("completed").not.toTransitionTo("running");
  });

  it("says why not, and what may follow", () => {
    const message = failureOf(() => expect("completed").toTransitionTo("running"));
    expect(message).toBe(
      "expected completed to be followed by running: COMPLETED is terminal and is not left for RUNNING: only READY may follow.",
    );
  });

  it.each([{ received: "finished" }, { received: {} }, { received: null }])(
    "fails either way of what is no status: %o",
    ({ received }) => {
      expect(failureOf(() => expect(received).toTransitionTo("running"))).toContain("is no status");
      expect(failureOf(() => expect(received).not.toTransitionTo("running"))).toContain("is no status");
    },
  );
});
