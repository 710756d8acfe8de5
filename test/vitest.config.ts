import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { ciLine } from "./support/ci-reporter.ts";
import { docExamples, pagesWithExamples } from "./support/doc-examples.ts";
import { entryPoints } from "./support/entry-points.ts";

const root = join(import.meta.dirname, "..");

export default defineConfig({
  root,
  plugins: [docExamples(), ciLine()],
  resolve: {
    // Tests and examples name the package as users do, and run its source.
    alias: entryPoints(root).map(({ specifier, source }) => ({
      find: new RegExp(`^${specifier}$`, "u"),
      replacement: join(root, source),
    })),
  },
  test: {
    include: ["test/**/*.test.ts", ...pagesWithExamples([join(root, "README.md"), join(root, "docs")])],
    passWithNoTests: false,
    globalSetup: [join(root, "test/support/announce-seed.ts")],
    setupFiles: [join(root, "test/support/seeded-properties.ts")],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: { include: ["src/**/*.ts"], reporter: ["text"] },
  },
});
