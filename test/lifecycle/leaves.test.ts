import { describe, expect, it } from "vitest";
import { ALL_LEAVES, carriesTag, entered, LEAVES, lineage, metaOf } from "../../src/lifecycle/leaves.ts";
import { jobMachine } from "../../src/lifecycle/machine.ts";

const [stage] = Object.values(jobMachine.root.states);

const inActive = (value: object): object => ({ stage: { active: value } });
const inCancellable = (value: unknown): object => inActive({ cancellable: value });

describe("LEAVES", () => {
  it("are the innermost states of the stage, each with its status and its place in a snapshot", () => {
    expect(LEAVES.map(({ status, name, value }) => ({ status, name, value }))).toEqual([
      { status: "created", name: "created", value: inCancellable("created") },
      { status: "pending", name: "pending", value: inCancellable("pending") },
      { status: "running", name: "running.training", value: inCancellable({ running: "training" }) },
      { status: "running", name: "running.finishing", value: inCancellable({ running: "finishing" }) },
      { status: "cancelling", name: "cancelling.unstarted", value: inActive({ cancelling: "unstarted" }) },
      { status: "cancelling", name: "cancelling.underway", value: inActive({ cancelling: "underway" }) },
      { status: "completed", name: "completed", value: { stage: "completed" } },
      { status: "ready", name: "ready", value: { stage: "ready" } },
      { status: "cancelled", name: "cancelled", value: { stage: "cancelled" } },
      { status: "failed", name: "failed", value: { stage: "failed" } },
    ]);
  });

  it("are frozen, as all leaves are, which hold both states of the sight besides", () => {
    expect([LEAVES, ALL_LEAVES, ...LEAVES].every((each) => Object.isFrozen(each))).toBe(true);
    expect(ALL_LEAVES.slice(0, LEAVES.length)).toEqual(LEAVES.map(({ node }) => node));
    expect(ALL_LEAVES.slice(LEAVES.length).map(({ id }) => id)).toEqual(["job.sight.seen", "lost"]);
  });
});

describe("lineage", () => {
  it("begins with the state and ends with the machine", () => {
    for (const leaf of ALL_LEAVES) {
      const keys = lineage(leaf).map(({ key }) => key);
      expect(keys).toEqual([...leaf.path.toReversed(), "job"]);
    }
  });
});

describe("entered", () => {
  it("follows the beginnings down to an innermost state, and stays there", () => {
    expect(stage && entered(stage).key).toBe("created");
    for (const leaf of ALL_LEAVES) expect(entered(leaf)).toBe(leaf);
  });
});

describe("metaOf", () => {
  it("is that of the nearest state around that has some", () => {
    expect(ALL_LEAVES.map((leaf) => metaOf(leaf)?.status)).toEqual([
      ...LEAVES.map(({ status }) => status),
      undefined,
      "unknown",
    ]);
  });
});

describe("carriesTag", () => {
  it("holds for what stands in a state that carries the tag", () => {
    const waiting = LEAVES.filter(({ node }) => carriesTag(node, "waiting"));
    const active = LEAVES.filter(({ node }) => carriesTag(node, "active"));
    expect(waiting.map(({ name }) => name)).toEqual(["created", "pending"]);
    expect(active).toEqual(LEAVES.slice(0, 6));
  });
});
