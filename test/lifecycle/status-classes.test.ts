import { describe, expect, it } from "vitest";
import { JOB_STATUSES } from "../../src/job/status.ts";
import * as classes from "../../src/lifecycle/status-classes.ts";

describe.each([
  { name: "isActive", members: ["created", "pending", "running", "cancelling"] },
  { name: "isWaiting", members: ["created", "pending"] },
  { name: "isCancellable", members: ["created", "pending", "running"] },
  { name: "isTerminal", members: ["cancelled", "failed", "completed", "ready"] },
  { name: "isSucceeded", members: ["completed", "ready"] },
  { name: "isUsable", members: ["ready"] },
  { name: "isIndeterminate", members: ["unknown"] },
] as const)("$name", ({ name, members }) => {
  it(`holds for ${members.join(", ")} and no other status`, () => {
    expect(JOB_STATUSES.filter((status) => classes[name](status)).toSorted()).toEqual(
      [...members].toSorted(),
    );
  });
});

describe("the classes of statuses", () => {
  it("part all nine into active, terminal and indeterminate", () => {
    for (const status of JOB_STATUSES) {
      const holding = [classes.isActive, classes.isTerminal, classes.isIndeterminate].filter((is) =>
        is(status),
      );
      expect(holding).toHaveLength(1);
    }
  });
});
