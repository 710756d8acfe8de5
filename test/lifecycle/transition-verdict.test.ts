import { describe, expect, it } from "vitest";
import { JOB_STATUSES } from "../../src/job/status.ts";
import { isReachable } from "../../src/lifecycle/reachability.ts";
import { canTransition, nextStatuses } from "../../src/lifecycle/transition-table.ts";
import { transitionVerdict } from "../../src/lifecycle/transition-verdict.ts";
import { untyped } from "../support/untyped.ts";

const PAIRS = JOB_STATUSES.flatMap((from) => JOB_STATUSES.map((to) => [from, to] as const));

describe("transitionVerdict", () => {
  it("allows in a log what canTransition does", () => {
    for (const [from, to] of PAIRS)
      expect(transitionVerdict(from, to, { looking: "log" }).allowed).toBe(canTransition(from, to));
  });

  it("allows between polls, and in a log across UNKNOWN, what is reachable", () => {
    for (const [from, to] of PAIRS) {
      const polled = transitionVerdict(from, to, { looking: "poll" });
      expect(polled.allowed).toBe(isReachable(from, to));
      expect(transitionVerdict(from, to, { looking: "log", acrossUnknown: true })).toEqual(polled);
    }
  });

  it.each([
    {
      from: "running",
      to: "running",
      looking: "log",
      because: "same",
      reason: "RUNNING is still the status.",
    },
    {
      from: "created",
      to: "pending",
      looking: "log",
      because: "edge-usual",
      reason: "PENDING usually follows CREATED.",
    },
    {
      from: "cancelling",
      to: "completed",
      looking: "poll",
      because: "edge-tolerated",
      reason: "COMPLETED seldom follows CANCELLING directly, but it has been seen.",
    },
    {
      from: "created",
      to: "completed",
      looking: "poll",
      because: "reachable",
      reason: "COMPLETED is reached from CREATED by way of PENDING, RUNNING.",
    },
    {
      from: "failed",
      to: "unknown",
      looking: "log",
      because: "unknown-observed",
      reason: "UNKNOWN may be observed at any time, here after FAILED.",
    },
    {
      from: "unknown",
      to: "created",
      looking: "log",
      because: "unknown-observed",
      reason: "Whatever was hidden by UNKNOWN may show as CREATED.",
    },
    {
      from: "completed",
      to: "running",
      looking: "poll",
      because: "left-terminal",
      reason: "COMPLETED is terminal and is not left for RUNNING: only READY may follow.",
    },
    {
      from: "ready",
      to: "failed",
      looking: "log",
      because: "left-terminal",
      reason: "READY is terminal and is not left for FAILED: nothing follows it.",
    },
    {
      from: "pending",
      to: "completed",
      looking: "log",
      because: "no-edge",
      reason:
        "COMPLETED does not follow PENDING directly: only RUNNING, CANCELLED, CANCELLING or FAILED may follow.",
    },
    {
      from: "running",
      to: "pending",
      looking: "poll",
      because: "unreachable",
      reason:
        "No way leads from RUNNING to PENDING: only CANCELLED, CANCELLING, FAILED, COMPLETED or READY may follow, sooner or later.",
    },
  ] as const)("says $because of $from to $to ($looking)", ({ from, to, looking, because, reason }) => {
    expect(transitionVerdict(from, to, { looking })).toMatchObject({ because, reason });
  });

  it("names the statuses passed by on the usual way", () => {
    expect(transitionVerdict("created", "running", { looking: "poll" })).toMatchObject({
      because: "reachable",
      passed: ["pending"],
    });
    expect(transitionVerdict("pending", "cancelled", { looking: "poll" })).toMatchObject({
      passed: ["cancelling"],
    });
    expect(transitionVerdict("created", "running", { looking: "log" })).toMatchObject({
      because: "edge-tolerated",
      passed: [],
    });
  });

  it("names what would have been allowed: the next statuses of a log, all later ones of polls", () => {
    expect(transitionVerdict("running", "pending", { looking: "log" })).toMatchObject({
      allowedNext: nextStatuses("running"),
    });
    expect(transitionVerdict("running", "pending", { looking: "poll" })).toMatchObject({
      allowedNext: ["cancelled", "cancelling", "failed", "completed", "ready"],
    });
  });
});

describe("transitionVerdict without a look", () => {
  it("judges as between polls", () => {
    for (const [from, to] of PAIRS)
      expect(transitionVerdict(from, to)).toEqual(transitionVerdict(from, to, { looking: "poll" }));
  });
});

describe("a bad question", () => {
  it.each([
    ["done", "running", '"done" is no status;'],
    ["running", null, "null is no status;"],
    ["__proto__", "running", '"__proto__" is no status;'],
  ])("from %s to %s is refused", (from, to, sentence) => {
    const verdict = transitionVerdict(untyped(from), untyped(to));
    expect(verdict).toMatchObject({ allowed: false, because: "bad-question", allowedNext: [] });
    expect(verdict.reason).toContain(sentence);
    expect(canTransition(untyped(from), untyped(to))).toBe(false);
  });

  it.each([
    [null, 'The look is null; it must be an object with looking "log" or "poll".'],
    [{ looking: "often" }, 'looking is "often"; it must be "log" or "poll".'],
  ])("with the look %o is refused", (look, reason) => {
    expect(transitionVerdict("created", "running", untyped(look))).toMatchObject({ allowed: false, reason });
  });
});
