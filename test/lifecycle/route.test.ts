import { describe, expect, it } from "vitest";
import { JOB_STATUSES } from "../../src/job/status.ts";
import { HOPS } from "../../src/lifecycle/hops.ts";
import { type JobStage, LEAVES, type Leaf } from "../../src/lifecycle/leaves.ts";
import { directRoute, type Route, routeBetween, routeFromLeaf } from "../../src/lifecycle/route.ts";

const STAGES = JOB_STATUSES.filter((status) => status !== "unknown");
const PAIRS = STAGES.flatMap((from) => STAGES.map((to) => ({ from, to })));

const leavesOf = (stage: JobStage): readonly Leaf[] => LEAVES.filter(({ status }) => status === stage);

/** Every way from a leaf that ends when it first shows a status, as the machine is written. */
const waysFrom = (leaf: Leaf, to: JobStage): readonly Route[] =>
  leaf.status === to
    ? [[]]
    : HOPS.filter(({ from }) => from === leaf).flatMap((hop) =>
        waysFrom(hop.to, to).map((rest) => [hop, ...rest]),
      );

const isTolerated = ({ grade }: { readonly grade: string }): boolean => grade === "tolerated";

/** The first of the shortest of the ways with the fewest tolerated hops. */
const bestOf = (ways: readonly Route[]): Route | undefined => {
  const fewest = Math.min(...ways.map((way) => way.filter(isTolerated).length));
  const tolerable = ways.filter((way) => way.filter(isTolerated).length === fewest);
  const shortest = Math.min(...tolerable.map(({ length }) => length));
  return tolerable.find(({ length }) => length === shortest);
};

const begun = (from: JobStage, to: JobStage): string | undefined => routeBetween(from, to)?.[0]?.from.name;

describe("routeFromLeaf", () => {
  it("is the best of all ways, the first as the machine is written among equals", () => {
    for (const leaf of LEAVES)
      for (const to of STAGES) expect(routeFromLeaf(leaf, to)).toEqual(bestOf(waysFrom(leaf, to)));
  });
});

describe("routeBetween", () => {
  it.each(PAIRS)("is the best way from any leaf of $from to $to", ({ from, to }) => {
    const ways = leavesOf(from).flatMap((leaf) => waysFrom(leaf, to));
    expect(routeBetween(from, to)).toEqual(bestOf(ways));
  });

  it("begins in the leaf that the machine writes first, unless the way from another is better", () => {
    expect(begun("running", "completed")).toBe("running.training");
    expect(begun("cancelling", "cancelled")).toBe("cancelling.unstarted");
    expect(begun("cancelling", "completed")).toBe("cancelling.underway");
  });
});

describe("directRoute", () => {
  it.each(PAIRS)("is the one hop from $from to $to, if there is one", ({ from, to }) => {
    const hops = HOPS.filter((hop) => hop.from.status === from && hop.to.status === to);
    expect(directRoute(from, to)).toEqual(hops.length === 0 ? undefined : [hops[0]]);
  });
});
