import { type PartialPlan, PLAN_PARTS } from "../job/training-plan.ts";
import { type Terms } from "./terms.ts";
import { type ReadPlan } from "../report/reading.ts";
import { type KnownPlans, termsFor } from "./known-plans.ts";

const isNews = (stated: number | undefined, read: number): boolean => read === read && read !== stated;

const partOf = (read: number, stated: number | undefined): number | undefined =>
  read === read ? read : stated;

const withoutUndefined = ({
  epochs,
  batchSize,
  maxSteps,
}: { [Part in keyof PartialPlan]: PartialPlan[Part] | undefined }): PartialPlan => ({
  ...(epochs !== undefined && { epochs }),
  ...(batchSize !== undefined && { batchSize }),
  ...(maxSteps !== undefined && { maxSteps }),
});

/** The terms of a job after a report: the same ones, unless its job object says more of the plan than is known. */
export const planTerms = (plans: KnownPlans, terms: Terms, read: ReadPlan): Terms => {
  const { stated } = terms;
  const stepsUnknowable = terms.stepsUnknowable || read.stepsUnknowable;
  const isChanged =
    isNews(stated.epochs, read.epochs) ||
    isNews(stated.batchSize, read.batchSize) ||
    isNews(stated.maxSteps, read.maxSteps) ||
    stepsUnknowable !== terms.stepsUnknowable;
  if (!isChanged) return terms;
  const parts = withoutUndefined({
    epochs: partOf(read.epochs, stated.epochs),
    batchSize: partOf(read.batchSize, stated.batchSize),
    maxSteps: partOf(read.maxSteps, stated.maxSteps),
  });
  return termsFor(plans, { ...stated, ...parts }, stepsUnknowable);
};

/** The terms of a job after a plan that came beside a report, such as an envelope's: the same ones, unless it says more. */
export const statedTerms = (plans: KnownPlans, terms: Terms, plan: PartialPlan): Terms =>
  PLAN_PARTS.every((part) => plan[part] === undefined || plan[part] === terms.stated[part])
    ? terms
    : termsFor(plans, { ...terms.stated, ...plan }, terms.stepsUnknowable);
