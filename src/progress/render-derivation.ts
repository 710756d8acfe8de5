import { counted } from "../job/counted.ts";
import { shown } from "../job/shown.ts";
import { touched } from "../job/touched.ts";
import { type TrainingPlan } from "../job/training-plan.ts";
import { type Derivation, type DerivationLine } from "./derivation.ts";
import { type Progress } from "./progress-failure.ts";

/** The forms a derivation can be written in. */
export const DERIVATION_FORMATS = Object.freeze(["text", "markdown", "json"] as const);

/** One of `text`, `markdown` and `json`. */
export type DerivationFormat = (typeof DERIVATION_FORMATS)[number];

/**
 * Writes a derivation as aligned text for a terminal, as a Markdown table, or as indented JSON. None
 * ends with a newline. For a format that there is not, and for what is no derivation, it gives a
 * sentence that says so.
 */
export const renderDerivation = (derivation: Derivation, format: DerivationFormat): string => {
  const write = new Map<unknown, (of: Derivation) => string>([
    ["text", asText],
    ["markdown", asMarkdown],
    ["json", asJson],
  ]).get(format);
  if (write === undefined)
    return `The format is ${shown(format)}; it must be one of ${DERIVATION_FORMATS.join(", ")}.`;
  const written = touched(() => write(derivation));
  return written.ok
    ? written.value
    : `The derivation is ${shown(derivation)}; it must be what explain gives.`;
};

const asJson = (derivation: Derivation): string => JSON.stringify(derivation, undefined, 2);

const asText = ({ plan, progress, lines, notes }: Derivation): string => {
  const names = Math.max(...lines.map(({ name }) => name.length));
  const values = Math.max(...lines.map(({ value }) => value.length));
  const sources = [...new Set(lines.map(({ source }) => source))];
  const blank = " ".repeat(names + values + 4);
  return [
    ...headingOf(plan, progress),
    "",
    ...lines.flatMap((line) => {
      const [first = "", ...others] = workingOf(line, sources.indexOf(line.source) + 1);
      const head = `  ${line.name.padEnd(names)}  ${line.value.padStart(values)}`;
      return [`${head}  ${first}`, ...others.map((other) => `${blank}  ${other}`)];
    }),
    ...section(
      "Notes",
      notes.flatMap((note) => wrapped(note, "  * ")),
    ),
    ...section(
      "Sources",
      sources.map((source, index) => `  [${index + 1}] ${source}`),
    ),
  ].join("\n");
};

/** The formula with its source, then what it comes to, one equation a line, down to the rounding. */
const workingOf = (line: DerivationLine, source: number): readonly string[] => {
  const { formula, substituted, value } = line;
  return [
    `= ${formula} [${source}]`,
    ...(substituted === value ? [] : [`= ${substituted}`]),
    ...roundingOf(line),
  ];
};

/** A fraction is long enough for a line of its own. */
const roundingOf = ({ exact, decimal, rounding, value }: DerivationLine): readonly string[] => {
  if (rounding === "none") return [];
  const rounded = `→ ${value} (${rounding})`;
  return exact === decimal ? [`= ${exact} ${rounded}`] : [`= ${exact} ≈ ${decimal}`, rounded];
};

const section = (title: string, body: readonly string[]): readonly string[] =>
  body.length === 0 ? [] : ["", title, ...body];

const WIDTH = 96;

/** Breaks a sentence at blanks so that no line is wider than 96 characters, where words allow. */
const wrapped = (text: string, bullet: string): readonly string[] => {
  const lines: string[] = [];
  let current = bullet.trimEnd();
  for (const word of text.split(" ")) {
    if (current.length + 1 + word.length > WIDTH) {
      lines.push(current);
      current = " ".repeat(bullet.length - 1);
    }
    current += ` ${word}`;
  }
  return [...lines, current];
};

const headingOf = (plan: TrainingPlan, progress: Progress | undefined): readonly string[] => {
  const cap = (plan.maxSteps ?? 0) > 0 ? [`max_steps ${plan.maxSteps}`] : [];
  const parts = [
    counted(plan.trainingSamples, "training sample"),
    `batch size ${plan.batchSize}`,
    counted(plan.epochs, "epoch"),
    plan.validation === "provided" ? "validation set provided" : "validation split off the samples",
    ...cap,
  ];
  const done = [
    ...(progress?.stepsCompleted === undefined ? [] : [counted(progress.stepsCompleted, "step")]),
    ...(progress?.epochsCompleted === undefined ? [] : [counted(progress.epochsCompleted, "epoch")]),
  ];
  return [`Plan: ${parts.join(", ")}`, ...(done.length === 0 ? [] : [`Done: ${done.join(", ")}`])];
};

const COLUMNS = ["quantity", "value", "formula", "with its values", "exact value", "rounding", "source"];

const asMarkdown = ({ plan, progress, lines, notes }: Derivation): string =>
  [
    ...headingOf(plan, progress).flatMap((heading) => [`**${heading}**`, ""]),
    `| ${COLUMNS.join(" | ")} |`,
    "| --- | ---: | --- | --- | ---: | --- | --- |",
    ...lines.map(rowOf),
    ...(notes.length === 0 ? [] : ["", ...notes.map((note) => `- ${note}`)]),
  ].join("\n");

const rowOf = ({ name, value, formula, substituted, exact, rounding, source }: DerivationLine): string =>
  `| ${[name, `**${value}**`, `\`${formula}\``, `\`${substituted}\``, exact, rounding, source].join(" | ")} |`;
