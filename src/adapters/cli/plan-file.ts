import { isJsonObject } from "../../job/json.ts";
import { shown } from "../../job/shown.ts";
import { type PartialPlan } from "../../job/training-plan.ts";
import { checkPartialPlan } from "../../progress/index.ts";
import { err, type Result } from "../../result.ts";
import { namedJsonFile } from "./json-file.ts";
import { didYouMean } from "../../job/nearest.ts";
import { PLAN_FIELDS } from "./plan-options.ts";

/**
 * Reads a plan from a JSON file, in whole or in part. A part that no plan has is refused: it may be
 * the misspelled name of one that matters.
 */
export const planFile = async (path: string): Promise<Result<PartialPlan, readonly string[]>> => {
  const read = await namedJsonFile("--plan", path);
  return read.ok ? planFrom(path, read.value) : read;
};

const planFrom = (path: string, candidate: unknown): Result<PartialPlan, readonly string[]> => {
  const names = isJsonObject(candidate) ? Object.keys(candidate) : [];
  const unknown = names.filter((name) => !PLAN_FIELDS.some((field) => field === name));
  const checked = checkPartialPlan(candidate);
  const problems = [
    ...unknown.map((name) => unknownPart(name)),
    ...(checked.ok ? [] : checked.error.problems.map(({ message }) => message)),
  ];
  return checked.ok && problems.length === 0
    ? checked
    : err(problems.map((problem) => `${path}: ${problem}`));
};

const unknownPart = (name: string): string =>
  `${shown(name)} is no part of a plan${didYouMean(name, PLAN_FIELDS, `, which are ${PLAN_FIELDS.join(", ")}.`)}`;
