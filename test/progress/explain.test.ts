import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DerivationFormat,
  explain,
  percentageDone,
  type Progress,
  renderDerivation,
  stepsPerEpoch,
  totalSteps,
  trainingSplit,
} from "../../src/progress/index.ts";
import { failure, plan, value } from "./plans.ts";

const RECORDED = { epochs: 2, batchSize: 16, trainingSamples: 3500, validation: "provided" } as const;
const NINE = { epochs: 3, batchSize: 4, trainingSamples: 9, validation: "split" } as const;

type Plan = Parameters<typeof explain>[0];

const valuesOf = (of: Plan, progress?: Progress): Readonly<Record<string, string>> =>
  Object.fromEntries(value(explain(of, progress)).lines.map((line) => [line.name, line.value]));

const rendered = (format: DerivationFormat, of: Plan, progress?: Progress): string =>
  renderDerivation(value(explain(of, progress)), format);

describe("explain", () => {
  it("derives a recorded job: 438 steps, 219 an epoch, 109.5 as documented", () => {
    expect(valuesOf(RECORDED, { stepsCompleted: 241, epochsCompleted: 1 })).toEqual({
      "samples that train": "3500",
      "steps per epoch (observed)": "219",
      "steps per epoch (documented)": "109.5",
      "total steps": "438",
      "percentage_done (epochs)": "50",
      "percentage_done (steps)": "55.02",
      "percentage_done (platform)": "55",
    });
  });

  it("says plainly that the documented steps_per_epoch is not what services report", () => {
    const said =
      "The documented steps_per_epoch is not what services report: every recorded job that states it reports " +
      "ceil(samples that train / batch size).";
    expect(value(explain(RECORDED)).notes).toEqual([`${said} Here that is 219, not 109.5.`]);
    expect(value(explain({ ...RECORDED, epochs: 1 })).notes).toEqual([`${said} Here both give 219.`]);
    expect(rendered("markdown", RECORDED)).toContain(said);
    expect(rendered("text", RECORDED).replaceAll(/\s+/gu, " ")).toContain(said);
  });

  it("shows formula, values, exact value, rounding and source of each line", () => {
    const { lines } = value(explain(RECORDED, { stepsCompleted: 241 }));
    expect(lines.find(({ name }) => name === "percentage_done (steps)")).toEqual({
      name: "percentage_done (steps)",
      formula: "round(100 × steps completed / total steps, 2)",
      substituted: "round(100 × 241 / 438, 2)",
      exact: "12050/219",
      decimal: "55.02283105022831050228",
      rounding: "two decimals, half to even",
      value: "55.02",
      source: "responses recorded from real services, from release 25.10 on",
    });
    expect(lines.find(({ name }) => name === "steps per epoch (observed)")).toMatchObject({
      exact: "218.75",
      rounding: "up to a whole number",
      value: "219",
    });
  });

  it("splits 9007199254740991 samples exactly", () => {
    const { lines } = value(
      explain({ epochs: 3, batchSize: 1, trainingSamples: 2 ** 53 - 1, validation: "split" }),
    );
    expect(lines[0]).toMatchObject({ exact: "8106479329266891.9", value: "8106479329266892" });
    expect(lines.find(({ name }) => name === "total steps")?.value).toBe("24319437987800676");
  });

  it("shows both split rules where they differ, and only there", () => {
    expect(valuesOf(NINE)).toMatchObject({
      "samples that train": "9",
      "samples that validate": "0",
      "samples that train (platform split)": "8",
      "samples that validate (platform split)": "1",
      "steps per epoch (platform split)": "2",
      "total steps": "9",
      "total steps (platform split)": "6",
    });
    expect(value(explain(NINE)).notes.join("\n")).toMatch(
      /leaves nothing to validate[^]*The two published split rules differ/u,
    );
    expect(Object.keys(valuesOf({ ...NINE, trainingSamples: 10 })).join()).not.toContain("platform");
    expect(Object.keys(valuesOf({ ...NINE, validation: "provided" })).join()).not.toContain("platform");
  });

  it("takes the steps of the platform's split from the platform", () => {
    const { lines } = value(explain({ ...NINE, maxSteps: 5 }));
    const sources = Object.fromEntries(lines.map(({ name, source }) => [name, source]));
    expect(sources).toMatchObject({
      "steps per epoch (observed)": "responses recorded from real services",
      "steps per epoch (platform split)": "public source of the successor platform",
      "steps before the cap": "NVIDIA NeMo Customizer v1 reference, and every recorded job that completed",
      "steps before the cap (platform split)": "public source of the successor platform",
      "total steps (platform split)": "public source of the trainer",
    });
  });

  it("gives the plan and the progress that it was made of", () => {
    expect(Object.keys(value(explain(RECORDED)))).toEqual(["plan", "lines", "notes"]);
    expect(value(explain(RECORDED, { stepsCompleted: 1 })).progress).toStrictEqual({ stepsCompleted: 1 });
    expect(value(explain(RECORDED, { epochsCompleted: 1 })).progress).toStrictEqual({ epochsCompleted: 1 });
  });

  it("shows the steps before max_steps caps them", () => {
    expect(valuesOf({ ...RECORDED, maxSteps: 100 })).toMatchObject({
      "steps before the cap": "438",
      "total steps": "100",
    });
    expect(valuesOf({ ...RECORDED, maxSteps: -1 })).not.toHaveProperty("steps before the cap");
  });

  it("notes the percentages whose counter is missing", () => {
    const { lines, notes } = value(explain(RECORDED, { stepsCompleted: 1 }));
    expect(lines.map(({ name }) => name)).not.toContain("percentage_done (epochs)");
    expect(notes.at(-1)).toBe(
      "percentage_done (epochs) is not computed: epochsCompleted is missing, and this percentage is computed from it.",
    );
  });

  it("notes what the successor could not do, and goes on", () => {
    const one = { epochs: 1, batchSize: 1, trainingSamples: 1, validation: "split" } as const;
    const { lines, notes } = value(explain(one, { stepsCompleted: 1 }));
    expect(lines.map(({ name }) => name)).toEqual([
      "samples that train",
      "samples that validate",
      "samples that train (platform split)",
      "samples that validate (platform split)",
      "steps per epoch (observed)",
      "steps per epoch (documented)",
      "total steps",
      "percentage_done (steps)",
    ]);
    expect(notes.join("\n")).toContain("Under the successor platform's split the plan fails");
    expect(value(explain(NINE, { stepsCompleted: 9 })).notes.at(-1)).toContain(
      "percentage_done (platform) is not computed",
    );
  });

  it("refuses a bad plan and bad counters", () => {
    expect(failure(explain({ ...RECORDED, epochs: 0 })).code).toBe("zero");
    expect(failure(explain(RECORDED, { stepsCompleted: 439 })).code).toBe("exceeds-plan");
    expect(failure(explain(RECORDED, { epochsCompleted: Number.NaN })).code).toBe("not-a-number");
  });

  it("never says anything else than the calculators", () => {
    fc.assert(
      fc.property(plan, (of) => {
        const progress = { stepsCompleted: 1, epochsCompleted: 1 };
        const values = valuesOf(of, progress);
        expect(values["samples that train"]).toBe(`${value(trainingSplit(of)).train}`);
        expect(values["steps per epoch (observed)"]).toBe(`${value(stepsPerEpoch(of))}`);
        expect(values["steps per epoch (documented)"]).toBe(value(stepsPerEpoch(of, "documented")).decimal);
        expect(values["total steps"]).toBe(`${value(totalSteps(of))}`);
        for (const rule of ["epochs", "steps"] as const) {
          expect(values[`percentage_done (${rule})`]).toBe(
            `${value(percentageDone(progress, of, rule)).percentage}`,
          );
        }
      }),
    );
  });

  it("names no line twice", () => {
    fc.assert(
      fc.property(plan, (of) => {
        const names = value(explain(of, { stepsCompleted: 0, epochsCompleted: 0 })).lines.map(
          ({ name }) => name,
        );
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
