import { type PlanPart } from "../job/training-plan.ts";

/** How sentences call what a reader can reach for: the parts of a plan, and what tells which values are wrong. */
export interface Wording {
  readonly part: (part: PlanPart) => string;
  readonly check: string;
}

/** As it is called in code. */
export const IN_CODE: Wording = { part: (part) => part, check: "checkTrace" };
