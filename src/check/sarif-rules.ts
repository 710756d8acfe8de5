import { type Severity } from "../job/severity.ts";
import { lawOf } from "../laws/catalogue.ts";
import { type Law } from "../laws/law.ts";

/** What SARIF calls the severities. */
export const SARIF_LEVELS = {
  error: "error",
  warning: "warning",
  info: "note",
} as const satisfies Readonly<Record<Severity, string>>;

/** What code scanning of GitHub calls them. */
const PROBLEM_SEVERITIES = {
  error: "error",
  warning: "warning",
  info: "recommendation",
} as const satisfies Readonly<Record<Severity, string>>;

/** `progress/steps-decreased` as an identifier: ProgressStepsDecreased. */
const ruleName = (code: string): string =>
  code
    .split(/[/-]/u)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");

const readsText = (law: Law): string => (law.judgedBy === "look" ? law.reads.join(", ") : "");

const helpText = (law: Law): string =>
  [
    law.statement,
    `Source: ${law.source}.`,
    ...(readsText(law) === "" ? [] : [`Reads: ${readsText(law)}.`]),
    `More, with examples: jobproof laws ${law.code}`,
  ].join("\n");

const helpMarkdown = (law: Law): string =>
  [
    law.statement,
    `- source: ${law.source}`,
    ...(readsText(law) === "" ? [] : [`- reads: ${readsText(law)}`]),
    `- more, with examples: \`jobproof laws ${law.code}\``,
  ]
    .join("\n")
    .replace("\n", "\n\n");

/** A law as a rule of SARIF (`reportingDescriptor`); of one that is not of the catalogue only its code is known. */
export const sarifRule = (code: string): Readonly<Record<string, unknown>> => {
  const law = lawOf(code);
  const family = code.replace(/\/.*/u, "");
  if (law === undefined) return { id: code, name: ruleName(code), properties: { tags: [family] } };
  const { statement, severity } = law;
  return {
    id: code,
    name: ruleName(code),
    shortDescription: { text: code },
    fullDescription: { text: statement },
    help: { text: helpText(law), markdown: helpMarkdown(law) },
    defaultConfiguration: { level: SARIF_LEVELS[severity] },
    properties: { tags: [family], "problem.severity": PROBLEM_SEVERITIES[severity] },
  };
};
