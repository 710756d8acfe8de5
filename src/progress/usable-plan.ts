import { isJsonObject } from "../job/json.ts";
import { maybeMeant } from "../job/nearest.ts";
import { shown } from "../job/shown.ts";
import { touched } from "../job/touched.ts";
import { type PartialPlan, PLAN_PARTS } from "../job/training-plan.ts";
import { checkPartialPlan } from "./check-plan.ts";
import { planParts } from "./plan-parts.ts";

/** The parts of a plan that can be used, and a sentence for each that cannot. */
export interface UsablePlan {
  readonly plan: PartialPlan;
  readonly problems: readonly string[];
}

const isPart = (name: string): boolean => PLAN_PARTS.some((part) => part === name);

const strangers = (candidate: unknown): readonly string[] => {
  const names = touched(() => (isJsonObject(candidate) ? Object.keys(candidate) : []));
  return (names.ok ? names.value : [])
    .filter((name) => !isPart(name))
    .map(
      (name) =>
        `plan: ${shown(name)}${maybeMeant(name, PLAN_PARTS)} is no part of a plan; its parts are ${PLAN_PARTS.join(", ")}.`,
    );
};

/** Checks a plan of unknown origin part by part: what is bad is said, and what is good is used. */
export const usablePlan = (candidate: unknown): UsablePlan => {
  const checked = checkPartialPlan(candidate);
  if (checked.ok) return { plan: checked.value, problems: strangers(candidate) };
  const bad = new Set<string>(checked.error.problems.map(({ field }) => field));
  const problems = checked.error.problems.map(({ message }) => `plan: ${message}`);
  const parts = planParts(candidate);
  if (!parts.ok || parts.value === undefined) return { plan: {}, problems };
  const good = Object.fromEntries(Object.entries(parts.value).filter(([name]) => !bad.has(name)));
  const rest = checkPartialPlan(good);
  return { plan: rest.ok ? rest.value : {}, problems: [...problems, ...strangers(candidate)] };
};
