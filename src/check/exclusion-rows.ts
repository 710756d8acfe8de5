import { REPORTED_FACTS } from "../report/facts.ts";
import { addRow, openRows, type Rows } from "./rows.ts";
import { type Exclusion } from "./verdict.ts";

/** What one report ruled out: conventions as bits, since three are soon ruled out at once. */
export interface ExclusionNote extends Omit<Exclusion, "convention"> {
  readonly conventions: number;
}

/**
 * The notes of what was ruled out, for many jobs. A job's notes are a chain of rows, which begins at
 * a number of the job's own: rows count from 1 here, and 0 is no row.
 */
export interface ExclusionRows {
  readonly rows: Rows;
  /** The files that notes name, by their number; the first is no file. */
  readonly files: (string | null)[];
  readonly numberOfFile: Map<string | null, number>;
}

/** A row: what was seen as a double, and four words: the report, the line, the rest, and the next row. */
const WORDS = 4;
const REPORT = 0;
const LINE = 1;
const REST = 2;
const NEXT = 3;

const BY_AT = 5;
const FILE_AT = 9;

/** No notes yet. */
export const openExclusionRows = (): ExclusionRows => ({
  rows: openRows(1, WORDS),
  files: [null],
  numberOfFile: new Map([[null, 0]]),
});

const wordOf = ({ rows }: ExclusionRows, row: number, word: number): number =>
  rows.words[WORDS * (row - 1) + word] ?? 0;

const noteAt = (table: ExclusionRows, row: number): ExclusionNote => {
  const rest = wordOf(table, row, REST);
  const line = wordOf(table, row, LINE);
  return {
    conventions: rest & ((1 << BY_AT) - 1),
    report: wordOf(table, row, REPORT),
    file: table.files[rest >>> FILE_AT] ?? null,
    line: line === 0 ? null : line,
    by: REPORTED_FACTS[(rest >>> BY_AT) & ((1 << (FILE_AT - BY_AT)) - 1)] ?? "percentage_done",
    seen: table.rows.doubles[row - 1] ?? Number.NaN,
  };
};

/** The notes of a chain, in the order in which they were made. */
export const notesFrom = (table: ExclusionRows, first: number): readonly ExclusionNote[] => {
  const notes: ExclusionNote[] = [];
  for (let row = first; row !== 0; row = wordOf(table, row, NEXT)) {
    const note = noteAt(table, row);
    if (note.conventions !== 0) notes.push(note);
  }
  return notes;
};

const fileNumber = ({ files, numberOfFile }: ExclusionRows, file: string | null): number => {
  const known = numberOfFile.get(file);
  if (known !== undefined) return known;
  numberOfFile.set(file, files.length);
  return files.push(file) - 1;
};

const writeNote = (table: ExclusionRows, row: number, note: ExclusionNote): void => {
  const { doubles, words } = table.rows;
  const at = WORDS * (row - 1);
  doubles[row - 1] = note.seen;
  words[at + REPORT] = note.report;
  words[at + LINE] = note.line ?? 0;
  words[at + REST] =
    note.conventions | (REPORTED_FACTS.indexOf(note.by) << BY_AT) | (fileNumber(table, note.file) << FILE_AT);
};

const rowAfter = (table: ExclusionRows, row: number): number => {
  const known = wordOf(table, row, NEXT);
  if (known !== 0) return known;
  const added = addRow(table.rows) + 1;
  table.rows.words[WORDS * (row - 1) + NEXT] = added;
  return added;
};

/** Writes notes in the place of those of a chain, and gives the chain's beginning: a new one where there was none; 0 where there is nothing to write. */
export const writeNotes = (table: ExclusionRows, chain: number, notes: readonly ExclusionNote[]): number => {
  if (notes.length === 0) return chain;
  const first = chain === 0 ? addRow(table.rows) + 1 : chain;
  let row = first;
  for (const [at, note] of notes.entries()) {
    if (at > 0) row = rowAfter(table, row);
    writeNote(table, row, note);
  }
  for (row = wordOf(table, row, NEXT); row !== 0; row = wordOf(table, row, NEXT))
    table.rows.words[WORDS * (row - 1) + REST] = 0;
  return first;
};
