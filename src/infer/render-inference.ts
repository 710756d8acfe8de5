import { jobName } from "../check/render-finding.ts";
import { type RenderStyle } from "../check/render-style.ts";
import { type NumberSet } from "../progress/index.ts";
import { type BySplit, type JobInference, type PlanExplanation, type PlanInference } from "./inference.ts";
import { numberText } from "./number-text.ts";

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const WIDTH = "training samples".length;

const line = (name: string, text: string): string => `    ${name.padEnd(WIDTH)}  ${text}`;

const splitText = ({ provided, split }: BySplit): string =>
  [
    { set: provided, how: "with a validation set provided" },
    { set: split, how: "with one split off" },
  ]
    .filter((one): one is { set: NumberSet; how: string } => one.set !== null && one.set.length > 0)
    .map(({ set, how }) => `${numberText(set, null)} ${how}`)
    .join("; ");

const splitLine = (name: string, sets: BySplit | null): readonly string[] => {
  const text = sets === null ? "" : splitText(sets);
  return text === "" ? [] : [line(name, text)];
};

const explanationText = (explanation: PlanExplanation): readonly string[] => {
  const { conventions, capped, totalSteps, epochs, stepsPerEpoch, listedTo, trainingSamples, batchSize } =
    explanation;
  const doubt = explanation.exact ? "" : " (not every number need be part of a plan)";
  return [
    `  ${conventions.join(", ")}${capped ? ", with a cap on the steps" : ""}${doubt}:`,
    line("total steps", numberText(totalSteps, listedTo)),
    line("epochs", numberText(epochs, listedTo)),
    line("steps per epoch", numberText(stepsPerEpoch, null)),
    ...splitLine("training samples", trainingSamples),
    ...splitLine("batch size", batchSize),
  ];
};

/** What a cap leaves possible is only worth a look where nothing else is: without a cap, almost every number is. */
const worthShowing = (explanations: readonly PlanExplanation[]): readonly PlanExplanation[] => {
  const uncapped = explanations.filter(({ capped }) => !capped);
  return uncapped.length > 0 ? uncapped : explanations;
};

const isAnything = ({ totalSteps, epochs, stepsPerEpoch }: PlanExplanation): boolean =>
  [totalSteps, epochs, stepsPerEpoch].every((set) => numberText(set, null) === "any");

/** What explains the reports; where anything does, just that. */
const explanationLines = (explanations: readonly PlanExplanation[]): readonly string[] => {
  const shown = worthShowing(explanations);
  return shown.length > 0 && shown.every(isAnything)
    ? ["  any plan explains what was reported"]
    : shown.flatMap(explanationText);
};

const jobText = (
  { job, reports, explanations, notes, lacks }: JobInference,
  { longestName }: InferenceStyle,
): string =>
  [
    `${jobName(job, longestName)}: ${counted(reports, "report")}`,
    ...explanationLines(explanations),
    ...notes.map((note) => `  note: ${note}`),
    ...lacks.map((lack) => `  lacks: ${lack}`),
  ].join("\n");

/** How much of a job's name is shown. */
type InferenceStyle = Pick<RenderStyle, "longestName">;

/** Which plans explain the reports of each job, as text in pieces, a job each. */
export function* inferencePieces({ jobs }: PlanInference, style: InferenceStyle = {}): Generator<string> {
  let before = "";
  for (const job of jobs) {
    yield `${before}${jobText(job, style)}\n`;
    before = "\n";
  }
}

/**
 * Which plans explain the reports of each job, as text: by each way of counting that the reports
 * leave, what the numbers of the plan can be; what would tell more; and what is worth knowing.
 */
export const renderInference = (inference: PlanInference): string => [...inferencePieces(inference)].join("");
