import { describe, expect, it } from "vitest";
import { UNLAWFUL } from "./reports.ts";
import { runInProcess } from "./run-in-process.ts";

const codes = async (env: Readonly<Record<string, string>>, columns?: number): Promise<boolean> => {
  const { stdout } = await runInProcess(["check"], {
    stdin: UNLAWFUL,
    env,
    ...(columns !== undefined && { columns }),
  });
  return stdout.includes("\u001B[1;31merror[status/left-terminal]\u001B[0m: ");
};

describe("jobproof check, in colour", () => {
  it("colours on terminals, unless the environment says otherwise", async () => {
    expect(await codes({}, 80)).toBe(true);
    expect(await codes({ NO_COLOR: "1" }, 80)).toBe(false);
    expect(await codes({ NO_COLOR: "" }, 80)).toBe(true);
    expect(await codes({ FORCE_COLOR: "0" }, 80)).toBe(false);
    expect(await codes({})).toBe(false);
    expect(await codes({ FORCE_COLOR: "1" })).toBe(true);
  });
});
