import { describe, expect, it } from "vitest";
import { REPORT_LAWS } from "../../src/laws/catalogue.ts";
import { type Fact, factBits, factsOf, taintBits } from "../../src/laws/facts.ts";
import { lastLook } from "./last-look.ts";

/** What is computed from steps_per_epoch, and is not believed where that is not. */
const OF_STEPS_PER_EPOCH: readonly Fact[] = [
  "steps_per_epoch",
  "epochs_completed",
  "percentage_done",
  "best_epoch",
  "steps per epoch",
  "total steps",
];

const OF_STEPS: readonly Fact[] = ["steps_completed", "epochs_completed", "percentage_done", "best_epoch"];
const OF_EPOCHS: readonly Fact[] = ["epochs_completed", "percentage_done", "best_epoch"];

/** What is not believed of a report that breaks a law; nothing is doubted where another law is broken. */
const DOUBTED: Readonly<Record<string, readonly Fact[]>> = {
  "time/updated-before-created": ["created_at", "updated_at"],
  "time/created-changed": ["created_at"],
  "time/elapsed-decreased": ["elapsed_time"],
  "status/job-contradicts": ["status"],
  "progress/steps-per-epoch-mismatch": OF_STEPS_PER_EPOCH,
  "progress/steps-per-epoch-changed": OF_STEPS_PER_EPOCH,
  "progress/before-start": ["status", ...OF_STEPS],
  "progress/after-end": OF_STEPS,
  "progress/steps-exceed-total": [...OF_STEPS, ...OF_STEPS_PER_EPOCH],
  "progress/steps-decreased": OF_STEPS,
  "progress/epochs-exceed-plan": OF_EPOCHS,
  "progress/epochs-decreased": OF_EPOCHS,
  "progress/epochs-disagree-with-steps": [...OF_STEPS, ...OF_STEPS_PER_EPOCH],
  "progress/percentage-out-of-range": ["percentage_done"],
  "progress/percentage-decreased": ["percentage_done"],
  "progress/percentage-mismatch": [...OF_STEPS, ...OF_STEPS_PER_EPOCH],
  "metrics/step-decreased": ["metrics"],
  "metrics/best-epoch-out-of-range": [...OF_STEPS, ...OF_STEPS_PER_EPOCH],
};

/** The laws whose breach leaves a report to be judged further. */
const JUDGED_FURTHER = REPORT_LAWS.filter(({ setsAside }) => setsAside !== true);

describe("the facts that are not believed of a report", () => {
  it.each(JUDGED_FURTHER)(
    "are those that $code rests on, and what follows from them",
    ({ code, example }) => {
      const { tainted } = lastLook(example.breaks, example.options);
      expect(factsOf(tainted)).toEqual(factsOf(factBits([...new Set(DOUBTED[code])])));
    },
  );

  it("are told of no other law", () => {
    const codes = new Set(JUDGED_FURTHER.map(({ code }) => code));
    expect(Object.keys(DOUBTED).filter((code) => !codes.has(code))).toEqual([]);
  });
});

describe("the bits of facts", () => {
  it("stand for each fact once", () => {
    expect(factBits([])).toBe(0);
    expect(factsOf(0)).toEqual([]);
    expect(factsOf(factBits(["earlier status", "status"]))).toEqual(["status", "earlier status"]);
  });

  it("stand for what is computed from facts, too, where these are wrong", () => {
    expect(taintBits([])).toBe(0);
    expect(taintBits(["created_at"])).toBe(factBits(["created_at"]));
    expect(taintBits(["steps_completed", "status"])).toBe(factBits(["status", ...OF_STEPS]));
  });
});
