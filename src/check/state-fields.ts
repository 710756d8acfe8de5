import { daysSinceEpoch } from "../job/calendar.ts";
import { isJsonObject, isPointer, type JsonObject } from "../job/json.ts";
import { SEVERITIES } from "../job/severity.ts";
import { isJobStatus } from "../job/status.ts";
import { FACTS, REMEMBERED_FACTS } from "../laws/facts.ts";
import { MARKS, MOST_REPORTS } from "../laws/job-state.ts";
import { isConventionName } from "../progress/index.ts";
import { usablePlan } from "../progress/usable-plan.ts";
import { LAWS_IN_A_WORD } from "./compiled-law.ts";
import { LONGEST_REASON } from "./job-case.ts";
import { isWitness } from "./exclusions.ts";
import { type MonitorState } from "./monitor-state.ts";

type Fits = (value: unknown) => boolean;

/** Whether a value is a whole number of nothing but these bits. */
export const isBits =
  (bits: number): Fits =>
  (value) =>
    typeof value === "number" &&
    Number.isSafeInteger(value) &&
    value >= 0 &&
    value <= bits &&
    (value & ~bits) === 0;

const isWhole =
  (low: number, high: number): Fits =>
  (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= low && value <= high;

const isBetween =
  (low: number, high: number): Fits =>
  (value) =>
    typeof value === "number" && value >= low && value <= high;

const isCount = isWhole(0, Number.MAX_SAFE_INTEGER);

const orNull =
  (fits: Fits): Fits =>
  (value) =>
    value === null || fits(value);

const isListOf =
  (fits: Fits, most: number): Fits =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(fits);

const isText: Fits = (value) => typeof value === "string";
const isFilledText: Fits = (value) => typeof value === "string" && value !== "";
const isTextOrNull = orNull(isText);
const isReason: Fits = (value) => typeof value === "string" && value !== "" && value.length <= LONGEST_REASON;
const isReport = isWhole(0, MOST_REPORTS - 1);
const isLineOrNull = orNull(isWhole(1, 2 ** 32 - 1));

/** What a finding's `seen` can be: never an object, never a list. */
const isScalar: Fits = (value) =>
  value === null || ["boolean", "string"].includes(typeof value) || Number.isFinite(value);

const isFinding = (entry: JsonObject): boolean =>
  SEVERITIES.some((severity) => severity === entry.severity) &&
  [entry.code, entry.message, entry.expected].every(isFilledText) &&
  typeof entry.path === "string" &&
  isPointer(entry.path) &&
  isTextOrNull(entry.file) &&
  isLineOrNull(entry.line) &&
  isReport(entry.report) &&
  isScalar(entry.seen) &&
  isListOf(isText, 100)(entry.allowed) &&
  isWhole(1, Number.MAX_SAFE_INTEGER)(entry.count);

const isKeyOf = (key: unknown, { code }: JsonObject): boolean =>
  typeof key === "string" && (key === code || key.startsWith(`${String(code)} `));

const isPair = (value: unknown): value is readonly [unknown, unknown] =>
  Array.isArray(value) && value.length === 2;

const isEntry: Fits = (entry) => {
  if (!isPair(entry)) return false;
  const [key, finding] = entry;
  return isJsonObject(finding) && isFinding(finding) && isKeyOf(key, finding);
};

const isExclusion: Fits = (entry) =>
  isJsonObject(entry) &&
  typeof entry.convention === "string" &&
  isConventionName(entry.convention) &&
  isWitness(entry.by) &&
  typeof entry.seen === "number" &&
  Number.isFinite(entry.seen) &&
  isTextOrNull(entry.file) &&
  isLineOrNull(entry.line) &&
  isReport(entry.report);

/** The most findings that are kept for a job: there is one of each law and kind of place, and not of ever more places. */
const MOST_FINDINGS = 500;

/** The most sentences that are kept on what could not be read. */
export const MOST_UNREADABLE = 100;

const MICROS_PER_DAY = 86_400_000_000;

/** Every instant of the years 0 to 9999, whatever its offset from UTC. */
const isInstant = isWhole(
  (daysSinceEpoch(0, 1, 1) - 1) * MICROS_PER_DAY,
  (daysSinceEpoch(10_000, 1, 1) + 1) * MICROS_PER_DAY,
);

/** Whether a value is a plan of known parts, of one at least. */
const isPlan: Fits = (value) => {
  const { plan, problems } = usablePlan(value);
  return problems.length === 0 && Object.keys(plan).length > 0;
};

const ALL_MARKS = Object.values(MARKS).reduce((bits, mark) => bits | mark, 0);
const A_WORD = (1 << LAWS_IN_A_WORD) - 1;
const isBound = isBetween(1, Number.MAX_VALUE);

const isSilencer: Fits = (entry) =>
  Array.isArray(entry) &&
  entry.length === 4 &&
  isFilledText(entry[0]) &&
  entry.slice(1).every(isBits(A_WORD)) &&
  entry.slice(1).some((bits) => bits !== 0);

/** More laws than there can be. */
const MOST_LAWS = 3 * LAWS_IN_A_WORD;

/** The fields of a state that fit or not by themselves, whatever the options are. */
type Field = Exclude<keyof MonitorState, "version" | "laws" | "ownLaws" | "rules" | "conventions">;

/** What each field of a saved state must be. */
export const STATE_FIELDS: Readonly<Record<Field, Fits>> = {
  job: isText,
  isNamed: (value) => value === undefined || value === true,
  status: orNull((value) => isJobStatus(value) && value !== "unknown"),
  reports: isWhole(0, MOST_REPORTS),
  marks: isBits(ALL_MARKS),
  known: isBits(REMEMBERED_FACTS),
  seen: isBits((1 << FACTS.length) - 1),
  createdAt: orNull(isInstant),
  updatedAt: orNull(isInstant),
  elapsedTime: orNull(isBetween(0, Number.MAX_VALUE)),
  stepsCompleted: orNull(isCount),
  epochsCompleted: orNull(isCount),
  percentageDone: orNull(isBetween(0, 100)),
  stepsPerEpoch: orNull(isCount),
  lowestTotal: isBound,
  highestTotal: orNull(isBound),
  lowestEpochs: isBound,
  highestEpochs: orNull(isBound),
  judged: isBits(A_WORD),
  judgedBeyond: isBits(A_WORD),
  judgedOwn: isBits(A_WORD),
  plan: orNull(isPlan),
  stepsUnknowable: (value) => typeof value === "boolean",
  findings: isListOf(isEntry, MOST_FINDINGS),
  excluded: isListOf(isExclusion, 5),
  unreadable: isListOf(isFilledText, MOST_UNREADABLE),
  silenced: (value) => value === undefined || isListOf(isSilencer, MOST_LAWS)(value),
  failure: (value) => value === undefined || isReason(value),
};
