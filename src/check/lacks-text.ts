import { type JobVerdict } from "./verdict.ts";

const ONE_REPORT = "one report only";

/** What to give to the command so that a fact is there. */
const REMEDIES: Readonly<Record<string, string>> = {
  epochs: "give --epochs",
  "training samples and batch size": "give --samples and --batch-size",
  "total steps": "give --epochs, --samples and --batch-size",
  "steps per epoch": "give --samples and --batch-size",
  "a log": "the reports are polls, --looking log says otherwise",
};

const lackText = (lack: string, reports: number): string => {
  if (reports === 1 && lack.startsWith("earlier ")) return ONE_REPORT;
  const remedy = REMEDIES[lack];
  const without = `no ${lack.replace(/^an? /u, "")}`;
  return remedy === undefined ? without : `${without}: ${remedy}`;
};

/** Why laws could not be judged, as one piece of a sentence: each lack once, and what would help. */
export const lacksText = ({ unjudged, reports }: JobVerdict): string => {
  const lacks = unjudged.flatMap((law) => law.lacks);
  return [...new Set(lacks.map((lack) => lackText(lack, reports)))].join("; ");
};
