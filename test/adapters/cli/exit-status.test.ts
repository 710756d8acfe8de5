import { describe, expect, it } from "vitest";
import { exitStatusOf } from "../../../src/adapters/cli/exit-status.ts";
import { checkReport } from "../../../src/check/check-trace.ts";

const { findings = [] } = checkReport({ status: "running", steps_completed: -1 }).jobs[0] ?? {};

describe("exitStatusOf", () => {
  it("is 2 where something cannot be read, whatever is to fail", () => {
    expect(exitStatusOf({ isWhole: false, findings }, "error")).toBe(2);
    expect(exitStatusOf({ isWhole: false, findings }, "never")).toBe(2);
    expect(exitStatusOf({ isWhole: true, findings }, "error")).toBe(1);
    expect(exitStatusOf({ isWhole: true, findings }, "never")).toBe(0);
    expect(exitStatusOf({ isWhole: true, findings: [] }, "info")).toBe(0);
  });
});
