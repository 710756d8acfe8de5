import "jobproof/vitest";
import { type Assertion, describe, expect, it } from "vitest";
import { simulate, simulateFleet } from "jobproof/simulate";

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

/** Asserts that a matcher fails with `not` and without, and gives what it says. */
const failureEitherWay = (assert: (expectation: Assertion) => void, received: unknown): string => {
  const message = failureOf(() => assert(expect(received)));
  expect(failureOf(() => assert(expect(received).not))).toBe(message);
  return message;
};

/** Calls a matcher as JavaScript may: with anything. */
const callWith = (
  expectation: Assertion,
  name: "toBreakLaw" | "toTransitionTo",
  ...args: readonly unknown[]
): void => {
  Reflect.apply(expectation[name], expectation, args);
};

const isLawful = (expectation: Assertion): void => {
  expectation.toBeLawful();
};

const goesToRunning = (expectation: Assertion): void => {
  expectation.toTransitionTo("running");
};

async function* none(): AsyncGenerator {}

const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

const throwing = {
  get reports(): never {
    throw new Error("not now");
  },
};

const fleet = simulateFleet({ jobs: 2 });

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

  it.each([
    ["undefined", undefined, "this is undefined, and no report"],
    ["null", null, "this is null, and no report"],
    ["a number", 7, "this is 7, and no report"],
    ["a text", '{"status":"running"}', "this is a text: parse it"],
    ["a function", () => LAWFUL, "this is a function, and no report"],
    ["a Promise", Promise.resolve(LAWFUL), "this is a Promise: await it"],
    [
      "Promises",
      LAWFUL.map(async (each) => Promise.resolve(each)),
      "of entry 0: this is a Promise: await it",
    ],
    ["nothing in a list", [...LAWFUL, undefined], "of entry 3: this is undefined, and no report"],
    ["a run in a list", [{ plan: PLAN, reports: LAWFUL }], "of entry 0: this is a run: judge each by itself"],
    ["an async generator", none(), "this is an async generator: collect its reports"],
    ["a Result", simulate(), "this is a Result: unwrap it"],
    [
      "a Result that failed",
      simulate({ seed: 0.5 }),
      "this is a Result that failed, and has no value: seed is 0.5",
    ],
    ["a Response", Response.json(LAWFUL[1]), "this is a Response: await its json()"],
    [
      "a fleet",
      fleet.ok ? fleet.value : undefined,
      "this is a fleet, or has reports and no plan: give its reports, as in fleet.reports",
    ],
    ["an object that throws", throwing, 'cannot be read: it threw "not now"'],
  ])("fails either way of %s", (_, received, sentence) => {
    expect(failureEitherWay(isLawful, received)).toContain(sentence);
  });

  it("fails either way of a proxy that was revoked", () => {
    for (const received of [revoked(), [revoked()], { plan: PLAN, reports: [revoked()] }])
      expect(failureEitherWay(isLawful, received)).toContain("cannot be read");
  });

  it("fails either way of a report that throws as it is read", () => {
    const broken = {
      ...report("running"),
      get steps_completed(): never {
        throw new Error("not now");
      },
    };
    for (const received of [broken, [broken]])
      expect(failureEitherWay(isLawful, received)).toContain('threw "not now"');
  });

  it("judges runs and traces of the platform under its convention", () => {
    const run = simulate({ convention: "platform" });
    if (!run.ok) throw new Error(run.error.message);
    const { plan, reports } = run.value;
    expect(run.value).toBeLawful();
    expect({ plan, reports }).not.toBeLawful();
    expect({ plan, reports, convention: "platform" }).toBeLawful();
    for (const { report: each } of reports)
      expect({ plan, report: each, convention: "platform" }).toBeLawful();
    expect(run.value).not.toBeLawful({ convention: "customizer-25.12" });
  });

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

describe("toBreakLaw, asked wrongly", () => {
  it.each([
    [null, "the options are null; they must be an object."],
    [{ laws: 5 }, "laws is 5; it must be a list of laws."],
    [{ laws: [null] }, "laws has null; each of them must be an object."],
    [{ plant: PLAN }, '"plant" is no option'],
  ])("fails either way with the options %j", (options, sentence) => {
    for (const received of [UNLAWFUL, { plan: PLAN, reports: UNLAWFUL }]) {
      const assert = (expectation: Assertion): void =>
        callWith(expectation, "toBreakLaw", "status/left-terminal", options);
      expect(failureEitherWay(assert, received)).toContain(sentence);
    }
  });

  it.each([undefined, null, 5, {}])("fails either way with the code %j", (code) => {
    const assert = (expectation: Assertion): void => callWith(expectation, "toBreakLaw", code);
    expect(failureEitherWay(assert, UNLAWFUL)).toContain("no law has the code");
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

  it.each([
    [{ looking: "x" }, /^looking is "x"; it must be /u],
    [{}, /^looking is undefined; it must be /u],
    [null, /^The look is null; it must be an object /u],
  ])("fails either way with the look %j", (look, sentence) => {
    const assert = (expectation: Assertion): void => callWith(expectation, "toTransitionTo", "running", look);
    expect(failureEitherWay(assert, "created")).toMatch(sentence);
  });

  it("fails either way of a Promise, and of what cannot be read", () => {
    expect(failureEitherWay(goesToRunning, Promise.resolve("created"))).toBe("this is a Promise: await it");
    expect(failureEitherWay(goesToRunning, revoked())).toContain("cannot be read");
  });
});
