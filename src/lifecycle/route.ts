import { HOPS, type Hop } from "./hops.ts";
import { LEAVES, type JobStage, type Leaf } from "./leaves.ts";

/** A way through the machine, as the hops taken one after the other. */
export type Route = readonly Hop[];

const isTolerated = (hop: Hop): boolean => hop.grade === "tolerated";

/** Fewer tolerated hops are better; among equals, fewer hops. Written as one number, since no route is that long. */
const cost = (route: Route): number => route.filter(isTolerated).length * HOPS.length + route.length;

const better = (one: Route | undefined, other: Route | undefined): Route | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  return cost(other) < cost(one) ? other : one;
};

const bestOf = (routes: readonly (Route | undefined)[]): Route | undefined =>
  routes.reduce(better, undefined);

/**
 * The best way from one leaf to a status: the one with the fewest tolerated hops, and of those the
 * shortest. Stages have no cycles, so that following every hop ends by itself.
 */
export const routeFromLeaf = (leaf: Leaf, to: JobStage): Route | undefined => {
  if (leaf.status === to) return [];
  const onwards = HOPS.filter((hop) => hop.from === leaf).map((hop) => {
    const rest = routeFromLeaf(hop.to, to);
    return rest === undefined ? undefined : [hop, ...rest];
  });
  return bestOf(onwards);
};

/** The best way between two statuses, from whichever leaf of the first it starts; none where there is no way. */
export const routeBetween = (from: JobStage, to: JobStage): Route | undefined =>
  bestOf(LEAVES.filter((leaf) => leaf.status === from).map((leaf) => routeFromLeaf(leaf, to)));

/** The way between two statuses that is a single hop; none where no edge joins them. */
export const directRoute = (from: JobStage, to: JobStage): Route | undefined => {
  const hop = HOPS.find((each) => each.from.status === from && each.to.status === to);
  return hop && [hop];
};
