import { type PartialPlan } from "../job/training-plan.ts";
import { type Stance } from "../laws/look.ts";
import { type Terms, termsOf } from "../laws/terms.ts";
import { type SplitRule } from "../progress/index.ts";
import { type ReadPlan } from "../report/reading.ts";

/** The split that a convention makes where no validation set is provided. */
export const splitRuleOf = ({ convention }: Stance): SplitRule =>
  convention === "platform" ? "platform" : "documented";

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
export const planTerms = (terms: Terms, read: ReadPlan, stance: Stance): Terms => {
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
  return termsOf(terms.given, { ...stated, ...parts }, stepsUnknowable, splitRuleOf(stance));
};

/** The terms of a job after a plan that came beside a report, such as an envelope's. */
export const statedTerms = (terms: Terms, plan: PartialPlan, stance: Stance): Terms =>
  termsOf(terms.given, { ...terms.stated, ...plan }, terms.stepsUnknowable, splitRuleOf(stance));
