import { type Severity } from "../job/severity.ts";
import { lawOf } from "../laws/catalogue.ts";
import { type Law, type OwnLaw } from "../laws/law.ts";
import { type CheckOptions } from "./options.ts";

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

/** What a rule tells of a law: one of ours, or of the caller's own, which `jobproof laws` does not know. */
type ToldLaw = Law | OwnLaw;

const helpLines = (law: ToldLaw): readonly string[] => [
  `source: ${law.source}`,
  ...("reads" in law && law.reads.length > 0 ? [`reads: ${law.reads.join(", ")}`] : []),
];

/** Where more is to be had, with the command as `quote` writes it. */
const moreLines = ({ code }: ToldLaw, quote: string): readonly string[] =>
  lawOf(code) === undefined ? [] : [`more, with examples: ${quote}jobproof laws ${code}${quote}`];

const helpText = (law: ToldLaw): string =>
  [law.statement, ...helpLines(law), ...moreLines(law, "")].join("\n");

const helpMarkdown = (law: ToldLaw): string =>
  `${law.statement}\n\n${[...helpLines(law), ...moreLines(law, "`")].map((line) => `- ${line}`).join("\n")}`;

/** What the caller changed about the laws, and the laws of the caller's own: as the options of the check had them. */
export type LawOptions = Pick<CheckOptions, "severities" | "laws">;

/** The severity that a law has by the options; its own where it is off, for then no result has it. */
const severityOf = ({ code, severity }: ToldLaw, { severities = {} }: LawOptions): Severity => {
  const own = Object.hasOwn(severities, code) ? severities[code] : undefined;
  return own === undefined || own === "off" ? severity : own;
};

/** A law as a rule of SARIF (`reportingDescriptor`); of one that neither we nor the options know only its code is told. */
export const sarifRule = (code: string, options: LawOptions): Readonly<Record<string, unknown>> => {
  const law = lawOf(code) ?? options.laws?.find((own) => own.code === code);
  const family = code.replace(/\/.*/u, "");
  if (law === undefined) return { id: code, name: ruleName(code), properties: { tags: [family] } };
  const { statement } = law;
  const severity = severityOf(law, options);
  return {
    id: code,
    name: ruleName(code),
    shortDescription: { text: statement },
    fullDescription: { text: statement },
    help: { text: helpText(law), markdown: helpMarkdown(law) },
    defaultConfiguration: { level: SARIF_LEVELS[severity] },
    properties: { tags: [family], "problem.severity": PROBLEM_SEVERITIES[severity] },
  };
};
