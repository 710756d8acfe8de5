import { describe, expect, it } from "vitest";
import { JOB_STATUSES, type JobStatus } from "../../src/job/status.ts";
import { isReachable, reachableFrom } from "../../src/lifecycle/reachability.ts";
import { isEdge } from "../../src/lifecycle/transition-table.ts";

const STAGES = JOB_STATUSES.filter((status) => status !== "unknown");

/** The transitive closure by Warshall's way, which follows no edge by itself. */
const closure = (): ReadonlySet<string> => {
  const all = STAGES.flatMap((from) => STAGES.map((to) => ({ from, to })));
  const pairs = new Set(
    all.filter(({ from, to }) => from === to || isEdge(from, to)).map(({ from, to }) => `${from} ${to}`),
  );
  for (const by of STAGES)
    for (const { from, to } of all)
      if (pairs.has(`${from} ${by}`) && pairs.has(`${by} ${to}`)) pairs.add(`${from} ${to}`);
  return pairs;
};

const CLOSURE = closure();

describe("isReachable", () => {
  it("is the reflexive, transitive closure of the edges", () => {
    for (const from of STAGES)
      for (const to of STAGES) expect(isReachable(from, to)).toBe(CLOSURE.has(`${from} ${to}`));
  });

  it("holds from UNKNOWN and to it", () => {
    for (const status of JOB_STATUSES)
      expect([isReachable("unknown", status), isReachable(status, "unknown")]).toEqual([true, true]);
  });
});

describe("reachableFrom", () => {
  it.each<{ from: JobStatus; all: readonly JobStatus[] }>([
    { from: "created", all: STAGES },
    { from: "running", all: STAGES.filter((status) => !["created", "pending"].includes(status)) },
    { from: "cancelling", all: ["cancelled", "cancelling", "failed", "completed", "ready"] },
    { from: "completed", all: ["completed", "ready"] },
    { from: "ready", all: ["ready"] },
    { from: "unknown", all: STAGES },
  ])("lists what may follow $from", ({ from, all }) => {
    expect(reachableFrom(from)).toEqual(all);
  });

  it("lists nothing for what is no status", () => {
    expect(reachableFrom("done" as never)).toEqual([]);
    for (const status of JOB_STATUSES)
      expect([isReachable("done" as never, status), isReachable(status, "done" as never)]).toEqual([
        false,
        false,
      ]);
  });

  it("is frozen", () => {
    expect(Object.isFrozen(reachableFrom("created"))).toBe(true);
  });
});
