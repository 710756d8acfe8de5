import type { Vite, Reporter, SerializedError, TestModule } from "vitest/node";

/** How a run went, in the three numbers that CI counts. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const NOTHING_RAN: Tally = { passed: 0, failed: 1, skipped: 0 };

/**
 * Ends a run with the plain line that CI counts, `N passed, N failed, N skipped`. It is written as
 * the process exits, so that it stands last, behind coverage tables too; a run that breaks off
 * before its end, or finds nothing to run, counts as one failure.
 */
class CiReporter implements Reporter {
  #tally = NOTHING_RAN;

  onInit(): void {
    process.once("exit", () => {
      process.stdout.write(`${tallyLine(this.#tally)}\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    if (modules.length > 0) this.#tally = tally(modules, unhandledErrors.length);
  }
}

/** Adds the line to a run, whichever reporters its command asks for: those would replace what a configuration lists. */
export const ciLine = (): Vite.Plugin => ({
  name: "ci-line",
  configureVitest: ({ vitest }) => {
    vitest.config.reporters.push(new CiReporter());
  },
});

/** The line that CI counts. */
export const tallyLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/**
 * Counts tests, and as one failure each what fails outside a test: a file that does not load, a hook
 * of a suite, an error that nothing caught. A test that did not come to its end has failed.
 */
const tally = (modules: readonly TestModule[], unhandledErrors: number): Tally => {
  const count = { passed: 0, failed: unhandledErrors, skipped: 0, pending: 0 };
  for (const module of modules) {
    const before = count.failed;
    for (const test of module.children.allTests()) count[test.result().state] += 1;
    const suites = [module, ...module.children.allSuites()];
    count.failed += suites.filter((suite) => suite.errors().length > 0).length;
    if (module.state() === "failed" && count.failed === before) count.failed += 1;
  }
  return { passed: count.passed, failed: count.failed + count.pending, skipped: count.skipped };
};
