import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.ts";

const COMMANDS = ["check", "infer", "explain", "transition", "laws", "diagram", "simulate", "watch", "serve"];

describe("jobproof", () => {
  it.each([
    { args: ["chek"], sentence: "unknown command 'chek'; did you mean check?" },
    { args: ["frobnicate"], sentence: "unknown command 'frobnicate'." },
    { args: ["--verbose"], sentence: "unknown option '--verbose'." },
    { args: ["check", "--epoch", "3"], sentence: "unknown option '--epoch'; did you mean --epochs?" },
    { args: ["check", "--epochs"], sentence: "option '--epochs <N>' argument missing." },
    { args: ["transition", "created"], sentence: "missing required argument 'TO'." },
    {
      args: ["transition", "created", "pending", "running"],
      sentence: "too many arguments for 'transition'. Expected 2 arguments but got 3.",
    },
    { args: ["help", "explian"], sentence: "unknown command 'explian'; did you mean explain?" },
    {
      args: ["help", "nope"],
      sentence: `unknown command 'nope'; the commands are ${COMMANDS.join(", ")}, help.`,
    },
  ])("refuses $args in one sentence", async ({ args, sentence }) => {
    expect(await runInProcess(args)).toEqual({ status: 2, stdout: "", stderr: [`jobproof: ${sentence}`] });
  });

  it("prints its version", async () => {
    const manifest = readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8");
    const { version } = JSON.parse(manifest) as { readonly version: string };
    for (const flag of ["--version", "-V"])
      // oxlint-disable-next-line no-await-in-loop -- there are two
      expect(await runInProcess([flag])).toEqual({ status: 0, stdout: `${version}\n`, stderr: [] });
  });

  it("prints its help where asked, and on standard error where no command is named", async () => {
    const asked = await runInProcess(["--help"]);
    expect(asked).toMatchObject({ status: 0, stderr: [] });
    for (const command of COMMANDS) expect(asked.stdout).toMatch(new RegExp(`^  ${command}\\b`, "mu"));
    expect(await runInProcess(["help"])).toEqual(asked);
    const bare = await runInProcess([]);
    expect(bare).toMatchObject({ status: 2, stdout: "" });
    expect(`${bare.stderr.join("\n")}\n`).toBe(asked.stdout);
  });

  it.each(COMMANDS)("helps with %s by examples, within the width of the terminal", async (command) => {
    const { status, stdout } = await runInProcess([command, "--help"], { columns: 120 });
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Examples:\n  \\$ jobproof ${command}`, "mu"));
    expect(Math.max(...stdout.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(120);
    expect((await runInProcess(["help", command], { columns: 120 })).stdout).toBe(stdout);
  });
});
