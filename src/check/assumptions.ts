import { type PartialPlan } from "../job/training-plan.ts";
import { type SoundOptions } from "./options.ts";

const isSplitUnknown = ({ trainingSamples, batchSize, validation }: PartialPlan): boolean =>
  trainingSamples !== undefined && batchSize !== undefined && validation === undefined;

/** What was taken for granted of jobs of some plans, a sentence each. */
export const assumptionsOf = ({ stance }: SoundOptions, plans: Iterable<PartialPlan>): readonly string[] => [
  "timestamps without an offset are UTC",
  stance.looking === "poll"
    ? "the reports are polls: stages may have been passed between two of them"
    : "the reports are a log: every change of status is in it",
  ...(Array.from(plans).some(isSplitUnknown)
    ? ["validation is not given: the steps of both splits are accepted"]
    : []),
];
