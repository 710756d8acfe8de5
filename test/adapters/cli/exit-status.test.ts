import { describe, expect, it } from "vitest";
import { exitStatusOf } from "../../../src/adapters/cli/exit-status.ts";
import { checkReport } from "../../../src/check/check-trace.ts";

describe("exitStatusOf", () => {
  it("is 2 where there is nothing to judge, or something cannot be read, whatever is to fail", () => {
    const unlawful = checkReport({ status: "running", steps_completed: -1 });
    const unreadable = [{ file: "a", line: 1, reason: "it is no JSON." }];
    expect(exitStatusOf(checkReport([]), "never")).toBe(2);
    expect(exitStatusOf({ ...unlawful, unreadable }, "error")).toBe(2);
    expect(exitStatusOf({ ...unlawful, unreadable }, "never")).toBe(2);
    expect(exitStatusOf(unlawful, "error")).toBe(1);
    expect(exitStatusOf(unlawful, "never")).toBe(0);
  });
});
