import { readdirSync } from "node:fs";
import { join } from "node:path";
import { familyOf, LAW_FAMILIES, type LawEntry, lawEntry } from "../../src/adapters/cli/law-entry.ts";
import { run } from "../../src/adapters/cli/run.ts";
import { JOB_STATUSES, type JobStatus } from "../../src/job/status.ts";
import { LAWS } from "../../src/laws/catalogue.ts";
import {
  edgeGrade,
  isActive,
  isCancellable,
  isIndeterminate,
  isTerminal,
  isUsable,
  jobMachine,
  mermaidDiagram,
  nextStatuses,
  type StageMeta,
} from "../../src/lifecycle/index.ts";
import { CONVENTIONS } from "../../src/progress/index.ts";
import {
  type Field,
  HYPERPARAMETER_FIELDS,
  JOB_NESTED_FIELDS,
  JOB_TIME_FIELDS,
  NESTED_FIELDS,
  REPORT_FIELDS,
  STATUS_FIELD,
} from "../../src/report/fields.ts";
import { KINDS } from "../../src/report/kinds.ts";
import { LOG_SHAPE } from "../../src/report/logs.ts";
import { FAULTS } from "../../src/simulate/index.ts";
import { METRICS_SHAPE, POINT_SHAPE } from "../../src/report/series.ts";
import { code, fence, table } from "./markdown.ts";
import { survivorsBlock } from "./survivors-block.ts";

const EXAMPLES = join(import.meta.dirname, "../../docs/examples");

const NO_INPUT: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: async function* none() {},
};

/** The text with which a command ends, as a reader sees it who typed it. */
const usage = async (command: string): Promise<string> => {
  let text = "";
  const output = {
    write: (part: string): void => {
      text += part;
    },
  };
  const args = [...command.split(" ").filter((part) => part !== ""), "--help"];
  await run(args, { stdin: NO_INPUT, stdout: output, stderr: output, env: {} });
  return fence("console", `$ jobproof ${args.join(" ")}\n${text}`);
};

const examplesOf = (law: string): readonly string[] => {
  const [family = "", name = ""] = law.split("/");
  return readdirSync(join(EXAMPLES, family))
    .filter((file) => file.startsWith(`unlawful.${name}.`) || file.startsWith(`lawful.${name}.`))
    .toSorted()
    .map((file) => `[${file}](examples/${family}/${file})`);
};

const item = (label: string, texts: readonly string[]): readonly string[] =>
  texts.length === 0 ? [] : [`- ${label}: ${texts.join(", ")}`];

const lawSection = ({ code: law, severity, statement, source, ...entry }: LawEntry): string =>
  [
    `### ${code(law)}`,
    "",
    `**${severity}.** ${statement}`,
    "",
    ...item("reads", entry.reads),
    ...item("reads where it is there", entry.mayRead),
    ...(entry.setsAside
      ? ["- sets the report aside: no law after it is asked"]
      : item("silences", entry.silences.map(code))),
    ...item("examples", examplesOf(law)),
    `- source: ${source}`,
  ].join("\n");

const laws = (): string =>
  LAW_FAMILIES.map((family) =>
    [
      `## ${family}`,
      ...LAWS.filter((law) => familyOf(law.code) === family).map((law) => lawSection(lawEntry(law))),
    ].join("\n\n"),
  ).join("\n\n");

interface StateWithMeaning {
  readonly meta?: StageMeta | undefined;
  readonly states: Readonly<Record<string, StateWithMeaning>>;
}

const meaningsIn = ({ meta, states }: StateWithMeaning): readonly (readonly [JobStatus, string])[] => [
  ...(meta === undefined ? [] : [[meta.status, meta.meaning] as const]),
  ...Object.values(states).flatMap(meaningsIn),
];

const meanings = new Map<JobStatus, string>(meaningsIn(jobMachine.root));

const CLASSES = [
  ["active", isActive],
  ["cancellable", isCancellable],
  ["terminal", isTerminal],
  ["usable", isUsable],
  ["indeterminate", isIndeterminate],
] as const;

const nextText = (status: JobStatus): string => {
  if (isIndeterminate(status)) return "anything: it is an observation, not a stage";
  const next = nextStatuses(status).map((to) =>
    edgeGrade(status, to) === "tolerated" ? `${to} (tolerated)` : to,
  );
  return next.join(", ") || "nothing";
};

const statuses = (): string =>
  table(
    ["status", "meaning", "is", "may be followed by"],
    JOB_STATUSES.map((status) => [
      code(status),
      meanings.get(status) ?? "",
      CLASSES.filter(([, holds]) => holds(status))
        .map(([name]) => name)
        .join(", "),
      nextText(status),
    ]),
  );

const conventions = (): string =>
  table(
    [
      "convention",
      "`percentage_done`",
      "`steps_per_epoch`",
      "`epochs_completed`",
      "`best_epoch`",
      "`elapsed_time`",
      "first metric step",
    ],
    Object.entries(CONVENTIONS).map(([name, convention]) => [
      code(name),
      convention.percentageRule,
      convention.stepsPerEpochRule + (convention.stepsPerEpochMayBeAbsent ? ", may be absent" : ""),
      convention.epochsCompleted,
      convention.bestEpoch,
      convention.elapsedTime,
      convention.metricStepBase,
    ]),
  );

const conventionSources = (): string =>
  Object.entries(CONVENTIONS)
    .map(([name, { source }]) => `- ${code(name)}: ${source}`)
    .join("\n");

const requirement = ({ required }: Field): string =>
  required === undefined ? "" : `, required (else ${required === "error" ? "an" : "a"} ${required})`;

const fieldTable = (all: readonly Field[]): string =>
  table(
    ["field", "value", "what it says"],
    all.map((field) => [code(field.name), KINDS[field.kind].expected + requirement(field), field.doc]),
  );

const under = (place: string, all: readonly Field[]): readonly Field[] =>
  all.map((field) => ({ ...field, name: place + field.name }));

const NESTED: readonly Field[] = [
  ...under("metrics.", METRICS_SHAPE.fields),
  ...under("metrics.metrics.KEY[].", POINT_SHAPE.fields),
  ...under("status_logs[].", LOG_SHAPE.fields),
];

const OF_JOB: readonly Field[] = [
  ...JOB_TIME_FIELDS,
  ...JOB_NESTED_FIELDS,
  ...under("hyperparameters.", HYPERPARAMETER_FIELDS),
];

const severityOf = (law: string): string => LAWS.find((each) => each.code === law)?.severity ?? "";

const faults = (): string =>
  table(
    ["fault", "what goes wrong", "breaks", "severity", "can be done"],
    FAULTS.map(({ name, says, breaks, where }) => [
      code(name),
      says,
      breaks === null ? "nothing: it stays lawful" : code(breaks),
      breaks === null ? "" : severityOf(breaks),
      where,
    ]),
  );

/** What the pages hold that is written by the code they speak of, by the name in its mark. */
export const BLOCKS: Readonly<Record<string, () => string | Promise<string>>> = {
  laws,
  statuses,
  diagram: () => fence("mermaid", mermaidDiagram()),
  conventions,
  "convention-sources": conventionSources,
  fields: () => fieldTable([STATUS_FIELD, ...REPORT_FIELDS, ...NESTED_FIELDS]),
  "nested-fields": () => fieldTable(NESTED),
  "job-fields": () => fieldTable(OF_JOB),
  usage: async () => usage(""),
  "usage-check": async () => usage("check"),
  "usage-infer": async () => usage("infer"),
  "usage-explain": async () => usage("explain"),
  "usage-transition": async () => usage("transition"),
  "usage-laws": async () => usage("laws"),
  "usage-diagram": async () => usage("diagram"),
  faults,
  "usage-simulate": async () => usage("simulate"),
  "usage-watch": async () => usage("watch"),
  survivors: survivorsBlock,
  "usage-serve": async () => usage("serve"),
};
