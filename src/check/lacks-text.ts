import { andList, firstOf } from "../job/listed.ts";
import { REPORTED_FACTS } from "../report/facts.ts";
import { type JobVerdict, type Unjudged } from "./verdict.ts";

const fieldsText = (lacks: ReadonlySet<string>): string => {
  const fields = REPORTED_FACTS.filter((fact) => lacks.has(fact));
  return fields.length === 0 ? "" : `no ${andList(fields)}`;
};

/** What only an earlier report could tell; a field that is never there has been named already. */
const earlierText = (lacks: ReadonlySet<string>, reports: number): string => {
  const earlier = REPORTED_FACTS.filter((fact) => lacks.has(`earlier ${fact}`));
  if (earlier.length > 0 && reports === 1) return "one report only";
  const others = earlier.filter((fact) => !lacks.has(fact));
  return others.length === 0 ? "" : `no earlier ${andList(others)}`;
};

const FROM_PLAN = ["total steps", "steps per epoch", "a counter or the plan"];

const planText = (lacks: ReadonlySet<string>): string => {
  const noEpochs = lacks.has("epochs");
  const noSamples = lacks.has("training samples and batch size");
  if (noEpochs && !noSamples) return "no epochs: give --epochs";
  if (noSamples && !noEpochs) return "no training samples and batch size: give --samples and --batch-size";
  return noEpochs || FROM_PLAN.some((fact) => lacks.has(fact))
    ? "no plan: give --epochs, --samples and --batch-size"
    : "";
};

/** The laws that apply to a job but could not be judged. */
export const unjudgedLaws = ({ unjudged }: JobVerdict): readonly Unjudged[] =>
  unjudged.filter(({ applies }) => applies);

const isTogether = (lack: string): boolean => lack.includes(" in one report");

/** So many laws are named that silenced others. */
const MOST_NAMED = 3;

const silencedText = (laws: readonly Unjudged[]): string => {
  const silencers = [...new Set(laws.flatMap(({ silencedBy }) => silencedBy))];
  if (silencers.length === 0) return "";
  return `what was found wrong by ${andList(firstOf(silencers, MOST_NAMED))}`;
};

/** Why laws could not be judged, as one piece of a sentence: each lack once, and what would help. */
export const lacksText = (job: JobVerdict): string => {
  const laws = unjudgedLaws(job);
  const lacks = new Set(laws.flatMap((law) => law.lacks));
  return [
    fieldsText(lacks),
    earlierText(lacks, job.reports),
    planText(lacks),
    silencedText(laws),
    ...[...lacks].filter(isTogether).map((lack) => `no ${lack}`),
  ]
    .filter((text) => text !== "")
    .join("; ");
};
