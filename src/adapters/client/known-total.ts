import { type JobVerdict } from "../../check/verdict.ts";
import { totalSteps } from "../../progress/index.ts";

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

/** What steps and percentages leave as the only total. */
const pinnedTotal = ({ plan: { inferred } }: JobVerdict): number | null => {
  const { low, high } = inferred.totalSteps ?? { low: 0, high: 1 };
  return low === high ? safe(low) : null;
};

/**
 * The steps of the whole job, as far as they are known: reported steps per epoch × epochs, or what
 * the plan makes of the samples, or the only total that the percentages leave. Null where they are
 * not; a bound alone is no total. NaN is a report that states no steps of an epoch. What is reported goes first: packing makes fewer steps than samples do.
 */
export const knownTotal = (job: JobVerdict, stepsPerEpoch: number): number | null =>
  reportedTotal(job, stepsPerEpoch) ?? declaredTotal(job) ?? pinnedTotal(job);
