import { execFile } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** Runs fixtures by name in a vitest of their own; gives its exit status and all it printed, as a terminal mixes it. */
export const runFixtures = async (
  ...names: readonly string[]
): Promise<{ status: number; printed: string }> => {
  const script = 'exec 2>&1; "$@"';
  const vitest = [process.execPath, join(ROOT, "node_modules/vitest/vitest.mjs"), "run"];
  const config = ["--config", join(ROOT, "test/support/fixtures/vitest.config.ts")];
  return new Promise((resolve) => {
    execFile(
      "sh",
      ["-c", script, "sh", ...vitest, ...config, ...names],
      { cwd: ROOT, env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: "1" } },
      (error, printed) => resolve({ status: error === null ? 0 : Number(error.code), printed }),
    );
  });
};
