import { type JobVerdict } from "../../check/verdict.ts";
import { CONVENTIONS, totalSteps } from "../../progress/index.ts";

const safe = (count: number): number | null => (Number.isSafeInteger(count) && count > 0 ? count : null);

/** What a plan that is known in whole makes of it. */
const declaredTotal = ({ plan: { declared } }: JobVerdict): number | null => {
  const { epochs, batchSize, trainingSamples, validation } = declared;
  if (epochs === undefined || batchSize === undefined) return null;
  if (trainingSamples === undefined || validation === undefined) return null;
  const total = totalSteps({ ...declared, epochs, batchSize, trainingSamples, validation });
  return total.ok && typeof total.value === "number" ? total.value : null;
};

/** What the reported steps of an epoch make of the epochs that were asked for; those of this report, where none are remembered. */
const reportedTotal = (
  { plan: { declared, inferred } }: JobVerdict,
  stepsPerEpoch: number,
): number | null => {
  const total = safe((declared.epochs ?? Number.NaN) * (inferred.stepsPerEpoch ?? stepsPerEpoch));
  const cap = declared.maxSteps ?? 0;
  return total !== null && cap > 0 ? Math.min(total, cap) : total;
};

/** Whether the percentages are those of steps, and not of epochs, for sure. */
const isOfSteps = ({ conventions: { candidates } }: JobVerdict): boolean =>
  candidates.length > 0 && candidates.every((name) => CONVENTIONS[name].percentageRule !== "epochs");

/** What steps and percentages leave as the only total. */
const pinnedTotal = (job: JobVerdict): number | null => {
  const { low, high } = job.plan.inferred.totalSteps ?? { low: 0, high: 1 };
  return low === high && isOfSteps(job) ? safe(low) : null;
};

/**
 * The steps of the whole job, as far as they are known: reported steps per epoch × epochs, or what
 * the plan makes of the samples, or the only total that the percentages leave. Null where they are
 * not; a bound alone is no total. The steps of an epoch are NaN where the report states none. What is
 * reported goes first: packing makes fewer steps than samples do.
 */
export const knownTotal = (job: JobVerdict, stepsPerEpoch: number): number | null =>
  reportedTotal(job, stepsPerEpoch) ?? declaredTotal(job) ?? pinnedTotal(job);
