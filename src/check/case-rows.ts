import { JOB_STATUSES } from "../job/status.ts";
import { type JobState } from "../laws/job-state.ts";
import { type JobCase } from "./job-case.ts";
import { openRows, type Rows } from "./rows.ts";

/** A row: eleven numbers as doubles, and eight words of 32 bits. */
const DOUBLES = 11;
const WORDS = 8;

/** How far the small fields are shifted in the word that they share: each has room for its bits. */
const KNOWN_AT = 4;
const RULES_AT = 12;
const CONVENTIONS_AT = 15;

/** A table that holds the numbers of one case a row, of 120 bytes. */
export const openCaseRows = (): Rows => openRows(DOUBLES, WORDS);

const storeNumbers = (doubles: Float64Array, at: number, state: JobState): void => {
  doubles[at] = state.createdAt;
  doubles[at + 1] = state.updatedAt;
  doubles[at + 2] = state.elapsedTime;
  doubles[at + 3] = state.stepsCompleted;
  doubles[at + 4] = state.epochsCompleted;
  doubles[at + 5] = state.percentageDone;
  doubles[at + 6] = state.stepsPerEpoch;
  doubles[at + 7] = state.lowestTotal;
  doubles[at + 8] = state.highestTotal;
  doubles[at + 9] = state.lowestEpochs;
  doubles[at + 10] = state.highestEpochs;
};

const numberAt = (numbers: Float64Array | Uint32Array, at: number): number => numbers[at] ?? Number.NaN;

const loadNumbers = (doubles: Float64Array, at: number, state: JobState): void => {
  state.createdAt = numberAt(doubles, at);
  state.updatedAt = numberAt(doubles, at + 1);
  state.elapsedTime = numberAt(doubles, at + 2);
  state.stepsCompleted = numberAt(doubles, at + 3);
  state.epochsCompleted = numberAt(doubles, at + 4);
  state.percentageDone = numberAt(doubles, at + 5);
  state.stepsPerEpoch = numberAt(doubles, at + 6);
  state.lowestTotal = numberAt(doubles, at + 7);
  state.highestTotal = numberAt(doubles, at + 8);
  state.lowestEpochs = numberAt(doubles, at + 9);
  state.highestEpochs = numberAt(doubles, at + 10);
};

/** The small fields of a state in one word; the status as its place among the nine, from 1, or 0. */
const smallFields = ({ status, known, rules, conventions }: JobState): number =>
  (status === undefined ? 0 : JOB_STATUSES.indexOf(status) + 1) |
  (known << KNOWN_AT) |
  (rules << RULES_AT) |
  (conventions << CONVENTIONS_AT);

const loadSmallFields = (fields: number, state: JobState): void => {
  state.status = JOB_STATUSES[(fields & ((1 << KNOWN_AT) - 1)) - 1];
  state.known = (fields >> KNOWN_AT) & ((1 << (RULES_AT - KNOWN_AT)) - 1);
  state.rules = (fields >> RULES_AT) & ((1 << (CONVENTIONS_AT - RULES_AT)) - 1);
  state.conventions = fields >> CONVENTIONS_AT;
};

/** Writes the numbers of a case into a row. */
export const storeCase = ({ doubles, words }: Rows, row: number, { state, exclusions }: JobCase): void => {
  storeNumbers(doubles, row * DOUBLES, state);
  const at = row * WORDS;
  words[at] = state.reports;
  words[at + 1] = state.seen;
  words[at + 2] = state.judged;
  words[at + 3] = state.judgedBeyond;
  words[at + 4] = state.judgedOwn;
  words[at + 5] = smallFields(state);
  words[at + 6] = state.marks;
  words[at + 7] = exclusions;
};

/** Reads the numbers of a case from its row. */
export const loadCase = ({ doubles, words }: Rows, row: number, jobCase: JobCase): void => {
  const { state } = jobCase;
  loadNumbers(doubles, row * DOUBLES, state);
  const at = row * WORDS;
  state.reports = numberAt(words, at);
  state.seen = numberAt(words, at + 1);
  state.judged = numberAt(words, at + 2);
  state.judgedBeyond = numberAt(words, at + 3);
  state.judgedOwn = numberAt(words, at + 4);
  loadSmallFields(numberAt(words, at + 5), state);
  state.marks = numberAt(words, at + 6);
  jobCase.exclusions = numberAt(words, at + 7);
};
