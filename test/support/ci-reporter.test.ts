import { describe, expect, it } from "vitest";
import { tallyLine } from "./ci-reporter.ts";
import { runFixtures } from "./run-fixtures.ts";

const lastLine = (printed: string): string | undefined => printed.trimEnd().split("\n").at(-1);

describe("CiReporter", () => {
  it("ends with the line that CI counts", async () => {
    const { status, printed } = await runFixtures("right-value.md");
    expect({ status, line: lastLine(printed) }).toEqual({ status: 0, line: "1 passed, 0 failed, 0 skipped" });
  });

  it("ends so under any other reporter, too", async () => {
    const { status, printed } = await runFixtures("right-value.md", "--reporter=dot");
    expect({ status, line: lastLine(printed) }).toEqual({ status: 0, line: "1 passed, 0 failed, 0 skipped" });
  });

  it("counts a file that does not load, and an error that nothing catches, as one failure each", async () => {
    const { status, printed } = await runFixtures("fails-to-load.ts", "unhandled-error.ts");
    expect({ status, line: lastLine(printed) }).toEqual({ status: 1, line: "1 passed, 2 failed, 0 skipped" });
  });

  it("counts a failed test and a failed hook, and skips what the hook kept from running", async () => {
    const { status, printed } = await runFixtures("mixed-results.ts");
    expect({ status, line: lastLine(printed) }).toEqual({ status: 1, line: "1 passed, 2 failed, 2 skipped" });
  });

  it("counts a run without tests as a failure", async () => {
    const { status, printed } = await runFixtures("no-such-file.ts");
    expect({ status, line: lastLine(printed) }).toEqual({ status: 1, line: "0 passed, 1 failed, 0 skipped" });
  });
});

describe("tallyLine", () => {
  it("names the three numbers in the order that CI reads", () => {
    expect(tallyLine({ passed: 3, failed: 2, skipped: 1 })).toBe("3 passed, 2 failed, 1 skipped");
  });
});
