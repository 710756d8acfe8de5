import { counted } from "../../job/counted.ts";
import { familyOf, LAW_FAMILIES } from "../cli/law-entry.ts";
import { differencesOf, type Example } from "./differences.ts";

/** The laws of the gravest severity that was found, with that severity where it is no error. */
const foundText = ({ outcome: { broken } }: Example): string => {
  const gravest = broken[0]?.severity;
  const codes = broken.filter(({ severity }) => severity === gravest).map(({ code }) => code);
  if (gravest === undefined) return "–";
  return gravest === "error" ? codes.join(", ") : `${codes.join(", ")} (${gravest})`;
};

/** The folders of examples, those of families first, in the order in which laws are judged. */
const foldersOf = (examples: readonly Example[]): readonly string[] => [
  ...new Set([...LAW_FAMILIES, ...examples.map(({ name }) => familyOf(name))]),
];

const nameIn = ({ name }: Example): string => name.slice(name.indexOf("/") + 1);

const rowOf = (example: Example, width: number): readonly string[] => {
  const differences = differencesOf(example);
  const mark = differences.length === 0 ? "✓" : "✗";
  const verdict = example.outcome.verdict.padEnd("unlawful".length);
  return [
    `  ${mark} ${nameIn(example).padEnd(width)}  ${verdict}  ${foundText(example)}`,
    ...differences.map((difference) => `      ${difference}`),
  ];
};

/** The examples as a table: family by family, each with its verdict, what was found, and how that differs from its name. */
export const renderExamples = (examples: readonly Example[]): string => {
  const width = Math.max(...examples.map((example) => nameIn(example).length));
  return foldersOf(examples)
    .map((folder) => ({ folder, members: examples.filter(({ name }) => familyOf(name) === folder) }))
    .filter(({ members }) => members.length > 0)
    .map(({ folder, members }) => [folder, ...members.flatMap((member) => rowOf(member, width))].join("\n"))
    .join("\n\n");
};

/** One line on all of them: how many there are, and whether each is as its name promises. */
export const summaryOf = (examples: readonly Example[], gaps: readonly string[]): string => {
  const unlawful = examples.filter(({ outcome }) => outcome.verdict === "unlawful").length;
  const different = examples.filter((example) => differencesOf(example).length > 0).length;
  const counts = `${counted(examples.length, "example")}, ${examples.length - unlawful} lawful and ${unlawful} unlawful`;
  if (different === 0 && gaps.length === 0) return `${counts}: each is as its name promises.`;
  const missing = gaps.length === 0 ? "" : ` ${counted(gaps.length, "example")} missing.`;
  return `${counts}: ${different} not as promised by name.${missing}`;
};
