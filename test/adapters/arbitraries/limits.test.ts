import * as fc from "fast-check";
import {
  brokenTraces,
  jobCommands,
  lawfulReports,
  lawfulTraces,
  nearMisses,
  scenarios,
  simulatedRuns,
  trainingPlans,
} from "jobproof/arbitraries";
import { describe, expect, it } from "vitest";

/** Calls a function of ours as JavaScript may: with anything. */
const callWith = (make: unknown, limits: unknown): unknown => {
  if (typeof make !== "function") throw new Error("expected a function");
  return Reflect.apply(make, undefined, [limits]);
};

const MAKERS = { scenarios, simulatedRuns, lawfulTraces, lawfulReports, nearMisses, brokenTraces };

const throwing = {
  get endings(): never {
    throw new Error("not now");
  },
};

describe.each(Object.entries(MAKERS))("%s", (_, make) => {
  it.each([
    [null, "limits is null; it must be an object."],
    [[], "limits is a list of 0; it must be an object."],
    [
      { ending: ["completes"] },
      /^limits has "ending", which is none of endings, .*; did you mean endings\?$/u,
    ],
    [{ maxReportz: 3 }, /^limits has "maxReportz", which is none of .*; did you mean maxReports\?$/u],
    [
      { endings: [] },
      /^limits\.endings is a list of 0; it must be a list of at least one of completes, .*\.$/u,
    ],
    [{ endings: "completes" }, /^limits\.endings is "completes"; it must be a list of at least one of /u],
    [{ endings: ["completes", "bogus"] }, /^limits\.endings\[1\] is "bogus"; it must be one of completes, /u],
    [{ endings: [null] }, /^limits\.endings\[0\] is null; it must be one of /u],
    [{ conventions: ["auto"] }, /^limits\.conventions\[0\] is "auto"; it must be one of documented, /u],
    [{ plan: null }, "limits.plan is null; it must be an object."],
    [{ plan: { maxEpochs: 0 } }, /^limits\.plan\.maxEpochs is 0; it must be a whole number from 1 to /u],
    [{ plan: { maxEpochs: Number.NaN } }, /^limits\.plan\.maxEpochs is NaN; it must be a whole number /u],
    [{ plan: { maxEpochs: "3" } }, /^limits\.plan\.maxEpochs is "3"; it must be a whole number /u],
    [{ plan: { epochs: 3 } }, /^limits\.plan has "epochs", .*; did you mean maxEpochs\?$/u],
    [{ maxReports: -1 }, /^limits\.maxReports is -1; it must be a whole number from 1 to /u],
    [{ maxReports: 2.5 }, /^limits\.maxReports is 2\.5; it must be a whole number from 1 to /u],
    [throwing, 'limits cannot be read: it threw "not now".'],
  ])("refuses %# at once, in a sentence", (limits, sentence) => {
    expect(() => callWith(make, limits)).toThrow(sentence);
  });

  it("refuses a proxy that was revoked", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(() => callWith(make, proxy)).toThrow(/^limits cannot be read: it threw /u);
  });

  it("throws where no job is within the limits", () => {
    const limits = {
      endings: ["stops-early"],
      plan: { maxEpochs: 1, maxTrainingSamples: 1 },
    } as const;
    expect(() => fc.sample<unknown>(make(limits), 1)).toThrow(
      /^None of 2000 jobs within the limits \{"endings":\["stops-early"\],.*\} can be simulated; they must leave room for one\. The last one failed: ending is "stops-early", which cannot be reached: /u,
    );
  });
});

describe("trainingPlans", () => {
  it.each([
    [null, "limits is null; it must be an object."],
    [{ maxBatchSize: 0 }, /^limits\.maxBatchSize is 0; it must be a whole number from 1 to /u],
    [{ maxSamples: 5 }, /^limits has "maxSamples", /u],
  ])("refuse %j at once, in a sentence", (limits, sentence) => {
    expect(() => callWith(trainingPlans, limits)).toThrow(sentence);
  });
});

describe("brokenTraces", () => {
  it.each([
    [{ codes: [] }, /^limits\.codes is a list of 0; it must be a list of at least one of shape\//u],
    [{ codes: ["bogus"] }, /^limits\.codes\[0\] is "bogus"; it must be one of shape\//u],
    [
      { codes: ["progress/completed-short"] },
      /^limits\.codes\[0\] is "progress\/completed-short"; it must be one of shape\//u,
    ],
  ])("refuse %j at once, in a sentence", (limits, sentence) => {
    expect(() => callWith(brokenTraces, limits)).toThrow(sentence);
  });

  it("take the codes that faults break as a type, so that a typo does not compile", () => {
    // @ts-expect-error -- no fault breaks what is only remarked on
    expect(() => brokenTraces({ codes: ["progress/completed-short"] })).toThrow("must be one of");
  });
});

describe("jobCommands", () => {
  it.each([
    [null, "options is null; it must be an object."],
    [{ moves: "sideways" }, 'options.moves is "sideways"; it must be one of when-told, by-itself.'],
    [{ maxCommand: 1 }, /^options has "maxCommand", which is none of .*; did you mean maxCommands\?$/u],
    [{ maxCommands: 0 }, /^options\.maxCommands is 0; it must be a whole number from 1 to /u],
    [{ refusals: "no" }, 'options.refusals is "no"; it must be true or false.'],
  ])("refuse %j at once, in a sentence", (options, sentence) => {
    expect(() => callWith(jobCommands, options)).toThrow(sentence);
  });
});
