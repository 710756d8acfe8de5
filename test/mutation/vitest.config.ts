import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { entryPoints } from "../support/entry-points.ts";

const root = join(import.meta.dirname, "../..");

export default defineConfig({
  root,
  resolve: {
    alias: [
      ...entryPoints(root).map(({ specifier, source }) => ({
        find: new RegExp(`^${specifier}$`, "u"),
        replacement: join(root, source),
      })),
      // A mutant that few runs of a property do not notice would seldom be noticed by all of them.
      { find: /^fast-check$/u, replacement: join(import.meta.dirname, "few-runs.js") },
    ],
  },
  test: {
    include: [`test/${process.env.JOBPROOF_MUTATED ?? "*"}/**/*.test.ts`],
    globalSetup: [join(root, "test/support/announce-seed.ts")],
    setupFiles: [join(root, "test/support/seeded-properties.ts")],
    testTimeout: 60_000,
    isolate: false,
    reporters: [join(import.meta.dirname, "failed-loads.js")],
  },
});
