import { type SoundOptions } from "./options.ts";
import { type JobVerdict } from "./verdict.ts";

const isSplitUnknown = ({ plan: { declared } }: JobVerdict): boolean =>
  declared.trainingSamples !== undefined &&
  declared.batchSize !== undefined &&
  declared.validation === undefined;

/** What was taken for granted, a sentence each. */
export const assumptionsOf = ({ stance }: SoundOptions, jobs: readonly JobVerdict[]): readonly string[] => [
  "timestamps without an offset are UTC",
  stance.looking === "poll"
    ? "the reports are polls: stages may have been passed between two of them"
    : "the reports are a log: every change of status is in it",
  ...(jobs.some(isSplitUnknown) ? ["validation is not given: the steps of both splits are accepted"] : []),
];
