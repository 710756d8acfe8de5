import { describe, expect, it } from "vitest";
import { usablePlan } from "../../src/progress/usable-plan.ts";

const PARTS = "epochs, batchSize, trainingSamples, validation, trainFraction, maxSteps";
const COLOUR = `plan: "colour" is no part of a plan; its parts are ${PARTS}.`;
const EPOCHS = "plan: epochs is 0; it must be a whole number from 1 to 9007199254740991.";
const WHOLE = {
  epochs: 2,
  batchSize: 16,
  trainingSamples: 3500,
  validation: "split",
  trainFraction: "0.85",
  maxSteps: -1,
};

/** A plan that does not tell the names of its parts. */
const secretive = new Proxy(
  { epochs: 2 },
  {
    ownKeys: () => {
      throw new RangeError("not today");
    },
  },
);

describe("usablePlan", () => {
  it.each([
    ["uses nothing of nothing", {}, {}, []],
    ["uses every part", WHOLE, WHOLE, []],
    ["names what is no part", { ...WHOLE, colour: "red" }, WHOLE, [COLOUR]],
    [
      "asks whether another name was meant",
      { batch_size: 4 },
      {},
      [`plan: "batch_size" (did you mean batchSize?) is no part of a plan; its parts are ${PARTS}.`],
    ],
    ["leaves out what is bad", { ...WHOLE, epochs: 0 }, { ...WHOLE, epochs: undefined }, [EPOCHS]],
    ["tells of both", { epochs: 0, batchSize: 4, colour: 1 }, { batchSize: 4 }, [EPOCHS, COLOUR]],
    ["uses nothing of what is no object", 7, {}, ["plan: plan is 7; it must be an object."]],
    ["uses nothing of a list", [2], {}, ["plan: plan is a list of 1; it must be an object."]],
    ["reads a plan without a list of its parts", secretive, { epochs: 2 }, []],
  ])("%s", (_, candidate, plan, problems) => {
    expect(usablePlan(candidate)).toEqual({ plan, problems });
  });

  it("uses nothing of a plan that throws when it is read", () => {
    const throwing = {
      batchSize: 4,
      get epochs(): number {
        throw new RangeError("not today");
      },
    };
    expect(usablePlan(throwing)).toEqual({
      plan: {},
      problems: ['plan: plan cannot be read: it threw "not today"; it must be an object.'],
    });
  });
});
