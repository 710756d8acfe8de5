import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTrace } from "../../src/check/check-trace.ts";
import { LAWS } from "../../src/laws/catalogue.ts";
import { type ConventionName } from "../../src/progress/index.ts";
import {
  type Fault,
  faultOf,
  FAULTS,
  injectFault,
  ndjsonOf,
  type Run,
  simulate,
} from "../../src/simulate/index.ts";
import { graveCodes, judged } from "./judged.ts";
import { CONVENTION_NAMES, runs } from "./scenarios.ts";

const expected = ({ breaks }: Fault): readonly string[] => (breaks === null ? [] : [breaks]);

/** The first of a thousand default runs to which a fault can be done. */
const firstRun = (fault: Fault, convention: ConventionName): Run | undefined => {
  for (let seed = 0; seed < 1000; seed += 1) {
    const run = simulate({ seed, convention });
    if (run.ok && fault.appliesTo(run.value)) return run.value;
  }
  return undefined;
};

describe("FAULTS", () => {
  it("break each law whose break is an error or a warning, and no other", () => {
    const grave = LAWS.filter(({ severity }) => severity !== "info").map(({ code }) => code);
    expect(new Set(FAULTS.flatMap(expected))).toEqual(new Set(grave));
  });

  it("have names of their own", () => {
    expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
    for (const { name } of FAULTS) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
  });

  describe.each(FAULTS)("$name", (fault) => {
    it.each(CONVENTION_NAMES)(
      "can be done to a default run of %s, and is found with its code alone",
      (name) => {
        const run = firstRun(fault, name);
        if (run === undefined) throw new Error(`${fault.name} never applies`);
        expect(graveCodes(judged(fault.inject(run)))).toEqual(expected(fault));
      },
    );
  });

  it("are found with just their codes in every run to which they can be done", () => {
    fc.assert(
      fc.property(
        runs(...CONVENTION_NAMES),
        fc.shuffledSubarray(
          FAULTS.map(({ name }) => name),
          { minLength: 8, maxLength: 8 },
        ),
        (run, names) => {
          for (const fault of FAULTS.filter(({ name, appliesTo }) => names.includes(name) && appliesTo(run)))
            expect(graveCodes(judged(fault.inject(run)))).toEqual(expected(fault));
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ["elapsed-time-runs-ahead", { queueSeconds: 3700 }],
    ["batch-size-changed-under-way", { plan: { epochs: 1, validation: "split" } }],
  ] as const)("are found where the convention is named: %s", (name, scenario) => {
    const run = simulate({ ...scenario, convention: "documented" });
    const fault = faultOf(name);
    if (!run.ok || fault === undefined) throw new Error("neither is so");
    const { plan, reports } = fault.inject(run.value);
    const { jobs } = checkTrace(
      Array.from(reports, ({ report }) => report),
      { plan, convention: "documented" },
    );
    expect(jobs.flatMap(graveCodes)).toEqual([fault.breaks]);
  });

  it("leave the run as it is, and give the same reports again", () => {
    const simulated = simulate({ pollSeconds: 60 });
    if (!simulated.ok) throw new Error("no run");
    const run = simulated.value;
    const before = [...ndjsonOf(run)].join("");
    for (const fault of FAULTS.filter(({ appliesTo }) => appliesTo(run))) {
      const faulty = fault.inject(run);
      expect(JSON.stringify([...faulty.reports])).toBe(JSON.stringify([...faulty.reports]));
    }
    expect([...ndjsonOf(run)].join("")).toBe(before);
  });
});

describe("faultOf", () => {
  it("finds a fault by its name or by the law that it breaks", () => {
    expect(faultOf("percentage-of-the-epoch")?.breaks).toBe("progress/percentage-mismatch");
    expect(faultOf("progress/percentage-mismatch")?.name).toBe("percentage-of-the-epoch");
    expect(faultOf("no-such-fault")).toBeUndefined();
  });
});

describe("injectFault", () => {
  it("says what is no fault, and what is no run", () => {
    const run = simulate();
    const [fault] = FAULTS;
    if (!run.ok || fault === undefined) throw new Error("no run or no fault");
    const none: unknown = undefined;
    const refused = [injectFault(run.value, none as Fault), injectFault(none as Run, fault)];
    expect(refused.map((result) => (result.ok ? "" : result.error.message))).toEqual([
      "what was given is undefined and no fault; take one of FAULTS, or what faultOf finds.",
      "what was given is undefined and no run; take what simulate gives as its value.",
    ]);
  });

  it("says to which runs a fault can be done, where it cannot be done to this one", () => {
    const run = simulate({ ending: "cancelled-created" });
    const fault = faultOf("epochs-run-ahead");
    if (!run.ok || fault === undefined) throw new Error("no run or no fault");
    const refused = injectFault(run.value, fault);
    expect(refused.ok ? "" : refused.error.message).toBe(
      "epochs-run-ahead cannot be done to this run: it can be done to runs of epochs enough, so that it is still within the plan.",
    );
  });
});
