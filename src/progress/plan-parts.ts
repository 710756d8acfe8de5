import { touched } from "../job/touched.ts";
import { type TrainingPlan } from "../job/training-plan.ts";
import { type Result } from "../result.ts";

/** The parts of a plan of unknown origin, whatever they are. */
export type PlanParts = { readonly [Part in keyof TrainingPlan]: unknown };

const isRecord = (value: unknown): value is { readonly [Part in keyof TrainingPlan]?: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The parts of a plan of unknown origin, each read once, so that what is checked is what is computed
 * with; undefined for what is no object, and in words what it threw.
 */
export const planParts = (candidate: unknown): Result<PlanParts | undefined, string> =>
  touched(() => {
    if (!isRecord(candidate)) return undefined;
    const { epochs, batchSize, trainingSamples, validation, trainFraction, maxSteps } = candidate;
    return { epochs, batchSize, trainingSamples, validation, trainFraction, maxSteps };
  });
