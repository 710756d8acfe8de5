import { type Finding } from "../job/finding.ts";
import { splitQuestion, type SeenSteps } from "../progress/undeclared-split.ts";
import { type JobVerdict } from "./verdict.ts";

/** The findings that a plan with the other split may explain, by what is seen. */
const STEPS_SEEN: ReadonlyMap<string, SeenSteps["of"]> = new Map([
  ["progress/steps-per-epoch-mismatch", "epoch"],
  ["progress/steps-exceed-total", "some of the job"],
]);

/** The question to ask about a finding whose steps fit the split that was not declared; `undefined` where it is not to be asked. */
export const questionOf = ({ code, seen }: Finding, job: JobVerdict): string | undefined => {
  const of = STEPS_SEEN.get(code);
  if (of === undefined || typeof seen !== "number") return undefined;
  const isPlatform = job.conventions.candidates.includes("platform");
  return splitQuestion(job.plan.declared, { of, steps: seen }, isPlatform ? "platform" : "documented");
};
