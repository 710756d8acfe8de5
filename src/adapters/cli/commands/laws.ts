import { shown } from "../../../job/shown.ts";
import { LAWS, lawOf } from "../../../laws/catalogue.ts";
import { type LawExample } from "../../../laws/example.ts";
import { type Law } from "../../../laws/law.ts";
import { err, ok, type Result } from "../../../result.ts";
import { choiceOf, problemsOf } from "../choice.ts";
import { EXIT, refuseUsage } from "../exit-status.ts";
import { familyOf, LAW_FAMILIES, type LawEntry, lawEntry } from "../law-entry.ts";
import { lawMeant } from "../../../laws/law-meant.ts";
import { type Bench } from "../program.ts";
import { print, widthOf } from "../streams.ts";
import { wrapped } from "../wrapped.ts";

const HELP = `
Examples:
  $ jobproof laws
  $ jobproof laws progress
  $ jobproof laws progress/percentage-mismatch`;

/** Adds `jobproof laws`: lists the laws, or tells all about one. */
export const addLaws = ({ program, streams, conclude }: Bench): void => {
  program
    .command("laws")
    .summary("list the laws, or tell all about one")
    .description("Lists the laws that reports are judged by, in their order, or tells all about one.")
    .argument("[CODE]", `a law such as progress/percentage-mismatch, or a family: ${LAW_FAMILIES.join(", ")}`)
    .option("--format <FORMAT>", "text or json", "text")
    .addHelpText("after", HELP)
    .action((code: string | undefined, flags: { readonly format: string }) => {
      const format = choiceOf("--format", flags.format, ["text", "json"]);
      const answer = answerTo(code);
      if (!format.ok || !answer.ok) {
        conclude(refuseUsage(streams, problemsOf(answer, format)));
        return;
      }
      const width = Math.max(widthOf(streams.stdout), NARROWEST);
      print(streams, format.value === "json" ? asJson(answer.value) : asText(answer.value, width));
      conclude(EXIT.fine);
    });
};

const NARROWEST = 40;

/** One law asked for by its code, or a list of them. */
type LawAnswer = LawEntry | readonly LawEntry[];

const isList = (answer: LawAnswer): answer is readonly LawEntry[] => Array.isArray(answer);

const answerTo = (code: string | undefined): Result<LawAnswer, string> => {
  if (code === undefined) return ok(LAWS.map(lawEntry));
  const law = lawOf(code);
  if (law !== undefined) return ok(lawEntry(law));
  const ofFamily = LAWS.filter((other: Law) => familyOf(other.code) === code);
  if (ofFamily.length > 0) return ok(ofFamily.map(lawEntry));
  const codes = LAWS.map((other) => other.code);
  return err(
    `${shown(code)} is the code of no law${lawMeant(code, codes, "; jobproof laws lists them all.")}`,
  );
};

const asJson = (answer: LawAnswer): string => JSON.stringify(answer, null, 2);

const asText = (answer: LawAnswer, width: number): string =>
  isList(answer) ? tableOf(answer, width) : pageOf(answer, width);

const SEVERITY_WIDTH = 7;
const ROOMY = 30;

/** The laws of each family under its name, a law a row; where the terminal is narrow, the statement stands below. */
const tableOf = (entries: readonly LawEntry[], width: number): string => {
  const codeWidth = Math.max(...entries.map(({ code }) => code.length));
  const beside = width - codeWidth - SEVERITY_WIDTH - 6;
  const rowOf = ({ code, severity, statement }: LawEntry): readonly string[] => {
    if (beside < ROOMY)
      return [`  ${code} (${severity})`, ...wrapped(statement, width - 4).map((line) => `    ${line}`)];
    const [first = "", ...others] = wrapped(statement, beside);
    const indent = " ".repeat(codeWidth + SEVERITY_WIDTH + 6);
    return [
      `  ${code.padEnd(codeWidth)}  ${severity.padEnd(SEVERITY_WIDTH)}  ${first}`,
      ...others.map((line) => indent + line),
    ];
  };
  return LAW_FAMILIES.map((family) => entries.filter(({ code }) => familyOf(code) === family))
    .filter((laws) => laws.length > 0)
    .map((laws) => [familyOf(laws[0]?.code ?? ""), ...laws.flatMap(rowOf)].join("\n"))
    .join("\n\n");
};

const asLines = (reports: readonly unknown[]): readonly string[] =>
  reports.map((report) => `  ${JSON.stringify(report)}`);

/** A trace that breaks the law and one that holds, each report on a line of its own: they can be piped to check. */
const exampleLines = ({ options, breaks, holds }: LawExample): readonly string[] => [
  ...(options === undefined ? [] : [`checked with ${JSON.stringify(options)}`, ""]),
  "broken by:",
  ...asLines(breaks),
  "held by:",
  ...asLines(holds),
];

const LABEL_WIDTH = 10;

const pageOf = (entry: LawEntry, width: number): string => {
  const { code, severity, statement, source, reads, mayRead, silences, setsAside, example } = entry;
  const part = (label: string, text: string): readonly string[] =>
    text === ""
      ? []
      : wrapped(text, width - LABEL_WIDTH).map(
          (line, at) => (at === 0 ? `${label}:` : "").padEnd(LABEL_WIDTH) + line,
        );
  return [
    code,
    "",
    ...wrapped(statement, width),
    "",
    ...part("severity", severity),
    ...part("source", source),
    ...part("reads", reads.join(", ") || "the report as it stands"),
    ...part("and", mayRead.length === 0 ? "" : `${mayRead.join(", ")}, where they are there`),
    ...part(
      "silences",
      setsAside ? "all that follows: the report is judged no further" : silences.join(", "),
    ),
    "",
    ...exampleLines(example),
  ].join("\n");
};
