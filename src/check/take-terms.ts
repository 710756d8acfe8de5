import { type PlanPart } from "../job/training-plan.ts";
import { forgetEvidence } from "../laws/forget.ts";
import { type Look } from "../laws/look.ts";
import { differences, isRefinedBy, type Terms } from "../laws/terms.ts";
import { type Desk } from "./desk.ts";
import { type JobCase } from "./job-case.ts";

const NO_PARTS: readonly PlanPart[] = Object.freeze([]);

/**
 * Goes on with other terms, for the report that is judged next. What was concluded from the plan as
 * it was known is forgotten, unless it must still hold; what the job stated before is shown to the laws.
 */
export const takeTerms = ({ look, rules, conventions }: Desk, jobCase: JobCase, terms: Terms): void => {
  if (terms === jobCase.terms) return;
  jobCase.routine = "none";
  if (!isRefinedBy(jobCase.terms, terms)) {
    forgetEvidence(jobCase.state, rules);
    jobCase.state.conventions = conventions;
  }
  // An envelope and the job object in it may both state a part that nothing did before.
  look.planBefore = { ...jobCase.terms.stated, ...look.planBefore };
  look.planChanged = differences(look.planBefore, terms.stated);
  jobCase.terms = terms;
};

/** Forgets what the job stated before, once the report that changed it was judged. */
export const forgetPlanBefore = (look: Look): void => {
  look.planBefore = undefined;
  look.planChanged = NO_PARTS;
};
