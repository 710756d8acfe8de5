import { existsSync, truncateSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { line, verdictOf } from "./reports.ts";
import { runInProcess, scratchDirectory } from "./run-in-process.ts";

const scratch = scratchDirectory();
afterAll(scratch.remove);

const declaredBy = async (...args: readonly string[]): Promise<unknown> => {
  const { status, stdout } = await runInProcess(["check", "--format", "json", ...args], { stdin: line(1) });
  expect(status).toBe(0);
  return verdictOf(stdout).jobs[0]?.plan.declared;
};

const refusalsOf = async (...args: readonly string[]): Promise<readonly string[]> => {
  const { status, stdout, stderr } = await runInProcess(["check", ...args], { stdin: line(1) });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  return stderr;
};

const WHOLE = "it must be a whole number from 1 to 9007199254740991, in digits alone.";

describe("the options of a plan", () => {
  it("tell each of its parts exactly", async () => {
    const numbers = [
      "--epochs",
      "9007199254740991",
      "--batch-size",
      "1",
      "--samples",
      "010",
      "--max-steps",
      "7",
    ];
    expect(await declaredBy(...numbers, "--validation", "split", "--train-fraction", "0.85")).toEqual({
      epochs: 9_007_199_254_740_991,
      batchSize: 1,
      trainingSamples: 10,
      validation: "split",
      trainFraction: "0.85",
      maxSteps: 7,
    });
    expect(await declaredBy("--max-steps", "-1")).toEqual({ maxSteps: -1 });
    expect(await declaredBy()).toEqual({});
  });

  it.each([
    "0",
    "-1",
    "+1",
    "1.0",
    "1_000",
    "1e3",
    "1e3x",
    "0x10",
    "",
    " 1",
    "9007199254740992",
    "9007199254740993",
    "١",
    "NaN",
  ])("refuse %j for a count", async (text) => {
    expect(await refusalsOf("--samples", text)).toEqual([
      `jobproof: --samples is ${JSON.stringify(text)}; ${WHOLE}`,
    ]);
  });

  it("are all named where they are wrong", async () => {
    const wrong = [
      "--epochs",
      "0",
      "--batch-size",
      "x",
      "--max-steps",
      "-2",
      "--validation",
      "none",
      "--train-fraction",
      "1.5",
    ];
    expect(await refusalsOf(...wrong, "--format", "xml", "--looking", "logs", "--show", "all")).toEqual([
      `jobproof: --epochs is "0"; ${WHOLE}`,
      `jobproof: --batch-size is "x"; ${WHOLE}`,
      'jobproof: --validation is "none"; it must be "provided" or "split".',
      'jobproof: --train-fraction is "1.5"; it must be a decimal text between 0 and 1, such as "0.9", with at most 50 decimals.',
      `jobproof: --max-steps is "-2"; ${WHOLE.replace("from 1", "from 0")}`,
      'jobproof: --looking is "logs"; it must be poll or log; did you mean log?',
      'jobproof: --format is "xml"; it must be text, json, sarif, junit or github.',
      'jobproof: --show is "all"; it must be error, warning or info.',
    ]);
    expect(await refusalsOf("--convention", "customizer-25", "--fail-on", "errors")).toEqual([
      'jobproof: --convention is "customizer-25"; it must be auto, documented, customizer-25.4, customizer-25.10, customizer-25.12 or platform; did you mean customizer-25.4, customizer-25.10 or customizer-25.12?',
      'jobproof: --fail-on is "errors"; it must be error, warning, info or never; did you mean error?',
    ]);
  });
});

describe("--plan", () => {
  it("reads a plan in part, and options go before what it says", async () => {
    const file = scratch.write("plan.json", '\uFEFF{\n  "epochs": 3,\n  "batchSize": 8\n}\n');
    expect(await declaredBy("--plan", file)).toEqual({ epochs: 3, batchSize: 8 });
    expect(await declaredBy("--plan", file, "--epochs", "5")).toEqual({ epochs: 5, batchSize: 8 });
  });

  it.each([
    {
      content: '{"batch_size": 16}',
      problem: ': "batch_size" is no part of a plan; did you mean batchSize?',
    },
    {
      content: '{"samples": 16}',
      problem: ': "samples" is no part of a plan; did you mean trainingSamples?',
    },
    {
      content: '{"learning_rate": 1}',
      problem:
        ': "learning_rate" is no part of a plan, which are epochs, batchSize, trainingSamples, validation, trainFraction, maxSteps.',
    },
    {
      content: '{"epochs": 1.5}',
      problem: ": epochs is 1.5, which is not whole; it must be a whole number from 1 to 9007199254740991.",
    },
    { content: "[1]", problem: ": plan is a list of 1; it must be an object." },
    { content: '{\n  "epochs": 1,\n}', problem: ":3: a comma too many stands before column 1." },
    { content: Uint8Array.of(0x22, 0xff, 0x22), problem: ": it is not UTF-8." },
  ])("refuses $content", async ({ content, problem }) => {
    const file = scratch.write("bad.json", content);
    expect(await refusalsOf("--plan", file)).toEqual([`jobproof: ${file}${problem}`]);
  });

  it("refuses a file that cannot be read, beside what else is wrong", async () => {
    const file = `${scratch.path}/none.json`;
    expect(await refusalsOf("--plan", file, "--epochs", "x")).toEqual([
      `jobproof: --epochs is "x"; ${WHOLE}`,
      `jobproof: ${file}: there is no such file.`,
    ]);
    expect(await refusalsOf("--plan", scratch.path)).toEqual([
      `jobproof: ${scratch.path}: it is a directory; name a file in it.`,
    ]);
  });

  it.each(["--plan", "--config"])("takes no standard input for the file of %s", async (option) => {
    expect(await refusalsOf(option, "-")).toEqual([
      `jobproof: ${option} is -, which is standard input; it must name a file, and one of that name is ./-.`,
    ]);
  });

  it("refuses a file that is too large for a plan, or never ends", async () => {
    const file = scratch.write("large.json", "");
    truncateSync(file, 700_000_000);
    expect(await refusalsOf("--plan", file)).toEqual([`jobproof: ${file}: it is larger than 16 MB.`]);
    if (existsSync("/dev/zero"))
      expect(await refusalsOf("--plan", "/dev/zero")).toEqual([
        "jobproof: /dev/zero: it is larger than 16 MB.",
      ]);
  });
});
