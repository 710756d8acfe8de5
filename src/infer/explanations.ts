import { candidateBits } from "../check/exclusions.ts";
import { conventionsOf, conventionsOfRules } from "../laws/convention-evidence.ts";
import { type Bounds, type ConventionName, CONVENTIONS } from "../progress/index.ts";
import { common, countOf } from "../progress/number-set.ts";
import { cappedShapes, type PlanBounds, type PlanShapes, uncappedShapes } from "../progress/plan-shapes.ts";
import { DOCUMENTED_TRAIN_FRACTION } from "../progress/train-fraction.ts";
import {
  bothLengths,
  countedLengths,
  documentedLengths,
  type EpochLengths,
  tellsOfLengths,
} from "./epoch-lengths.ts";
import { type PlanExplanation } from "./inference.ts";
import { type Known, planBounds, type RuleBounds } from "./plan-bounds.ts";
import { batchSizes, trainingSamples } from "./samples.ts";
import { shapesByEpochs } from "./shapes-by-epochs.ts";

/** The conventions that the reports leave possible; where their habits go together under none, those whose percentage does. */
const conventionsLeft = ({ state }: Known): readonly ConventionName[] =>
  conventionsOf(candidateBits(state) || conventionsOfRules(state.rules));

/** Conventions that make the same of a plan, together. */
const grouped = (names: readonly ConventionName[]): readonly (readonly ConventionName[])[] => {
  const groups = new Map<string, ConventionName[]>();
  for (const name of names) {
    const { percentageRule, stepsPerEpochRule } = CONVENTIONS[name];
    const key = `${percentageRule} ${stepsPerEpochRule}`;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.values()];
};

/** The reported steps_per_epoch, where it is the documented one and so not the steps of an epoch; else NaN. */
const documentedSteps = ({ state, terms }: Known, name: ConventionName): number =>
  CONVENTIONS[name].stepsPerEpochRule === "documented" && !terms.stepsUnknowable
    ? state.stepsPerEpoch
    : Number.NaN;

/** What each number may be by itself; the documented steps_per_epoch, times the epochs, is ceil(samples / batch size). */
const boundsBy = (known: Known, name: ConventionName): RuleBounds => {
  const reported = documentedSteps(known, name);
  if (!(reported >= 1)) return planBounds(known, CONVENTIONS[name]);
  const state = { ...known.state, stepsPerEpoch: Number.NaN };
  const bounds = planBounds({ ...known, state }, CONVENTIONS[name]);
  const { batches } = known.terms;
  if (Number.isNaN(batches)) return bounds;
  const epochs = batches / reported;
  return {
    ...bounds,
    epochs: Number.isInteger(epochs) ? common(bounds.epochs, [{ low: epochs, high: epochs }]) : [],
  };
};

/** How long an epoch can be by how many there are; `undefined` where that is of no matter, as where only one length is possible. */
const lengthsBy = (
  known: Known,
  name: ConventionName,
  { perEpoch }: PlanBounds,
): EpochLengths | undefined => {
  const reported = documentedSteps(known, name);
  const { plan, batches } = known.terms;
  const { stepsAt } = known.evidence;
  const isCounted =
    CONVENTIONS[name].percentageRule === "epochs" && countOf(perEpoch) > 1 && tellsOfLengths(stepsAt);
  const counted = isCounted ? countedLengths(stepsAt) : undefined;
  if (!(reported >= 1) || !Number.isNaN(batches)) return counted;
  const { validation, trainFraction = DOCUMENTED_TRAIN_FRACTION } = plan;
  const documented = documentedLengths(reported, validation === "provided" ? "1" : trainFraction);
  return counted === undefined ? documented : bothLengths(documented, counted);
};

/** What the numbers of a plan can be together, uncapped or capped. */
const shapesBy = (
  lengths: EpochLengths | undefined,
  bounds: PlanBounds,
  shapesOf: (bounds: PlanBounds) => PlanShapes | undefined,
): PlanShapes | undefined =>
  lengths === undefined ? shapesOf(bounds) : shapesByEpochs(bounds, lengths, shapesOf);

/** The totals within some bounds that a plan with a cap, without one, or of which it is not known can have, uncapped and capped. */
const totalsByCap = (
  totals: readonly Bounds[],
  cap: number | undefined,
): Record<"below" | "at", readonly Bounds[]> => {
  if (cap === undefined) return { below: totals, at: totals };
  return cap > 0
    ? { below: common(totals, [{ low: 1, high: cap }]), at: common(totals, [{ low: cap, high: cap }]) }
    : { below: totals, at: [] };
};

/** Which plans a group of conventions leaves possible: without a cap, and with one. */
const explanationsOf = (known: Known, conventions: readonly ConventionName[]): readonly PlanExplanation[] => {
  const [name] = conventions;
  if (name === undefined) return [];
  const { plan, stepsUnknowable } = known.terms;
  const bounds = boundsBy(known, name);
  const { below, at } = totalsByCap(bounds.totals, plan.maxSteps);
  const lengths = lengthsBy(known, name, bounds);
  const ways = [
    { capped: false, shapes: shapesBy(lengths, { ...bounds, totals: below }, uncappedShapes) },
    { capped: true, shapes: shapesBy(lengths, { ...bounds, totals: at }, cappedShapes) },
  ];
  const splitting = { plan, rule: name === "platform" ? "platform" : "documented" } as const;
  return ways.flatMap(({ capped, shapes }) => {
    if (shapes === undefined) return [];
    const { stepsPerEpoch } = shapes;
    return {
      conventions,
      capped,
      ...shapes,
      listedTo: bounds.listedTo,
      trainingSamples: stepsUnknowable ? null : trainingSamples(stepsPerEpoch, splitting),
      batchSize:
        stepsUnknowable || plan.batchSize !== undefined ? null : batchSizes(stepsPerEpoch, splitting),
    };
  });
};

/** Those that say the same, under the names of all the conventions that do. */
const joined = (explanations: readonly PlanExplanation[]): readonly PlanExplanation[] => {
  const bySets = new Map<string, PlanExplanation>();
  for (const { conventions, ...sets } of explanations) {
    const key = JSON.stringify(sets);
    const others = bySets.get(key)?.conventions ?? [];
    bySets.set(key, { conventions: [...others, ...conventions], ...sets });
  }
  return [...bySets.values()];
};

/** Which plans explain what is known of a job, those without a cap first. */
export const explanations = (known: Known): readonly PlanExplanation[] => {
  const all = joined(grouped(conventionsLeft(known)).flatMap((names) => explanationsOf(known, names)));
  return [...all.filter(({ capped }) => !capped), ...all.filter(({ capped }) => capped)];
};
