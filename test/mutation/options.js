import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";

/** The folders whose code is mutated, each against the tests of the same name. */
export const FOLDERS = ["progress", "lifecycle", "laws"];

/** The name that tells the tests which folder is mutated; they run in processes of Stryker's. */
export const FOLDER_VARIABLE = "JOBPROOF_MUTATED";

/**
 * How Stryker runs for a folder, or for some of its files. Texts are not mutated: what a law or an
 * error says is held by the pages and snapshots that are generated from it, not by these tests.
 */
export const optionsFor = (folder, { files = [], incremental = false }) => ({
  testRunner: "vitest",
  plugins: [import.meta.resolve("@stryker-mutator/vitest-runner")],
  vitest: { configFile: "test/mutation/vitest.config.ts" },
  mutate: files.length === 0 ? [`src/${folder}/**/*.ts`] : files,
  mutator: { excludedMutations: ["StringLiteral"] },
  // Only a test that reaches a mutant is asked whether it notices it.
  coverageAnalysis: "perTest",
  checkers: [],
  // Stryker rewrites the tsconfig that it finds; it needs none.
  tsconfigFile: "no-tsconfig.json",
  tempDirName: join(tmpdir(), `jobproof-mutation-${folder}`),
  ignorePatterns: ["dist", "docs", "coverage", "test/bench", "test/mutation/node_modules"],
  reporters: ["progress-append-only"],
  fileLogLevel: "off",
  logLevel: "warn",
  warnings: false,
  incremental,
  incrementalFile: join(tmpdir(), `jobproof-mutation-${folder}.json`),
  concurrency: Number(process.env.JOBPROOF_MUTATION_PROCESSES ?? availableParallelism()),
  timeoutMS: 3_000,
  timeoutFactor: 2,
});
