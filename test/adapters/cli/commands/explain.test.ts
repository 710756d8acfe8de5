import { describe, expect, it } from "vitest";
import { type Derivation, explain, renderDerivation } from "../../../../src/progress/index.ts";
import { runInProcess } from "../run-in-process.ts";

const PLAN = ["--samples", "3500", "--batch-size", "16", "--epochs", "2", "--validation", "provided"];

const valuesOf = async (...args: readonly string[]): Promise<Readonly<Record<string, string>>> => {
  const { status, stdout, stderr } = await runInProcess(["explain", "--format", "json", ...args]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: [] });
  const { lines } = JSON.parse(stdout) as Derivation;
  return Object.fromEntries(lines.map(({ name, value }) => [name, value]));
};

describe("jobproof explain", () => {
  it("derives the steps of a plan, under both rules", async () => {
    expect(await valuesOf(...PLAN)).toEqual({
      "samples that train": "3500",
      "steps per epoch (observed)": "219",
      "steps per epoch (documented)": "109.5",
      "total steps": "438",
    });
  });

  it("splits the largest count exactly", async () => {
    const values = await valuesOf(
      "--samples",
      "9007199254740991",
      "--batch-size",
      "1",
      "--epochs",
      "1",
      "--validation",
      "split",
    );
    expect(values["samples that train"]).toBe("8106479329266892");
  });

  it("takes the share that trains, and a cap", async () => {
    const split = ["--samples", "100", "--batch-size", "10", "--epochs", "2", "--validation", "split"];
    const values = await valuesOf(...split, "--train-fraction", "0.5", "--max-steps", "7");
    expect(values["samples that train"]).toBe("50");
    expect(Object.values(values)).toContain("7");
  });

  it("derives percentages from what is done", async () => {
    const values = await valuesOf(...PLAN, "--steps", "220", "--epochs-completed", "1");
    expect(Object.values(values)).toEqual(expect.arrayContaining(["50.23", "50"]));
    expect(Object.keys(await valuesOf(...PLAN, "--steps", "0")).length).toBeGreaterThan(4);
  });

  it.each(["text", "markdown"] as const)(
    "writes %s as the calculator does, ended by a newline",
    async (format) => {
      const { stdout } = await runInProcess(["explain", ...PLAN, "--format", format]);
      const derivation = explain({ trainingSamples: 3500, batchSize: 16, epochs: 2, validation: "provided" });
      expect(stdout).toBe(derivation.ok ? `${renderDerivation(derivation.value, format)}\n` : "");
    },
  );

  it.each([
    { args: [], stderr: ["jobproof: options are missing: --epochs, --batch-size, --samples, --validation."] },
    { args: PLAN.slice(0, 6), stderr: ["jobproof: an option is missing: --validation."] },
    {
      args: [
        "--samples",
        "x",
        "--batch-size",
        "1",
        "--validation",
        "split",
        "--steps",
        "-1",
        "--format",
        "md",
      ],
      stderr: [
        "jobproof: an option is missing: --epochs.",
        'jobproof: --samples is "x"; it must be a whole number from 1 to 9007199254740991, in digits alone.',
        'jobproof: --steps is "-1"; it must be a whole number from 0 to 9007199254740991, in digits alone.',
        'jobproof: --format is "md"; it must be text, markdown or json.',
      ],
    },
    {
      args: [...PLAN, "--steps", "439"],
      stderr: ["jobproof: stepsCompleted is 439, but the plan ends at 438."],
    },
  ])("refuses $args", async ({ args, stderr }) => {
    expect(await runInProcess(["explain", ...args])).toEqual({ status: 2, stdout: "", stderr });
  });
});
