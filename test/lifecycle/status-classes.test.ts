import { describe, expect, it } from "vitest";
import { JOB_STATUSES } from "../../src/job/status.ts";
import {
  isActive,
  isCancellable,
  isIndeterminate,
  isSucceeded,
  isTerminal,
  isUsable,
  isWaiting,
} from "../../src/lifecycle/status-classes.ts";

describe.each([
  { holds: isActive, members: ["created", "pending", "running", "cancelling"] },
  { holds: isWaiting, members: ["created", "pending"] },
  { holds: isCancellable, members: ["created", "pending", "running"] },
  { holds: isTerminal, members: ["cancelled", "failed", "completed", "ready"] },
  { holds: isSucceeded, members: ["completed", "ready"] },
  { holds: isUsable, members: ["ready"] },
  { holds: isIndeterminate, members: ["unknown"] },
] as const)("$holds.name", ({ holds, members }) => {
  it(`holds for ${members.join(", ")} and no other status`, () => {
    expect(JOB_STATUSES.filter((status) => holds(status)).toSorted()).toEqual([...members].toSorted());
  });
});

describe("the classes of statuses", () => {
  it("part all nine into active, terminal and indeterminate", () => {
    for (const status of JOB_STATUSES) {
      const holding = [isActive, isTerminal, isIndeterminate].filter((is) => is(status));
      expect(holding).toHaveLength(1);
    }
  });
});
