import { describe, expect, it } from "vitest";
import { JOB_STATUSES, type JobStatus } from "../../src/job/status.ts";
import { EDGES } from "../../src/lifecycle/hops.ts";
import { canTransition, edgeGrade, isEdge, nextStatuses } from "../../src/lifecycle/transition-table.ts";

const USUAL = [
  "created cancelling",
  "created failed",
  "created pending",
  "pending cancelling",
  "pending failed",
  "pending running",
  "running cancelling",
  "running completed",
  "running failed",
  "cancelling cancelled",
  "cancelling failed",
  "completed ready",
];
const TOLERATED = [
  "created cancelled",
  "created running",
  "pending cancelled",
  "running cancelled",
  "cancelling completed",
];

const PAIRS = JOB_STATUSES.flatMap((from) => JOB_STATUSES.map((to) => ({ from, to })));
const named = (pairs: readonly { from: JobStatus; to: JobStatus }[]): readonly string[] =>
  pairs.map(({ from, to }) => `${from} ${to}`).toSorted();

describe("EDGES", () => {
  it("are the 17 of the domain, of which 5 are tolerated", () => {
    expect(named(EDGES.filter(({ grade }) => grade === "usual"))).toEqual(USUAL.toSorted());
    expect(named(EDGES.filter(({ grade }) => grade === "tolerated"))).toEqual(TOLERATED.toSorted());
  });

  it("are frozen", () => {
    expect(Object.isFrozen(EDGES) && EDGES.every((edge) => Object.isFrozen(edge))).toBe(true);
  });
});

describe("edgeGrade", () => {
  it("agrees with the domain for each of the 81 pairs", () => {
    expect(named(PAIRS.filter(({ from, to }) => edgeGrade(from, to) === "usual"))).toEqual(USUAL.toSorted());
    expect(named(PAIRS.filter(({ from, to }) => edgeGrade(from, to) === "tolerated"))).toEqual(
      TOLERATED.toSorted(),
    );
  });
});

describe("isEdge", () => {
  it("holds where there is a grade", () => {
    for (const { from, to } of PAIRS) expect(isEdge(from, to)).toBe(edgeGrade(from, to) !== undefined);
  });
});

describe("canTransition", () => {
  it.each(PAIRS)("judges $from to $to as a log does", ({ from, to }) => {
    const beside = from === to || from === "unknown" || to === "unknown";
    expect(canTransition(from, to)).toBe(beside || [...USUAL, ...TOLERATED].includes(`${from} ${to}`));
  });
});

describe("nextStatuses", () => {
  it("are those that an edge leads to, in the wire's order", () => {
    expect(nextStatuses("created")).toEqual(["pending", "running", "cancelled", "cancelling", "failed"]);
    for (const from of JOB_STATUSES)
      expect(nextStatuses(from)).toEqual(JOB_STATUSES.filter((to) => isEdge(from, to)));
  });
});
