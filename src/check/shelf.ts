import { type Finding } from "../job/finding.ts";
import { type Terms } from "../laws/terms.ts";
import { loadCase, openCaseRows, storeCase } from "./case-rows.ts";
import { caseAt, type Desk } from "./desk.ts";
import { type JobCase } from "./job-case.ts";
import { type Silenced } from "./silenced.ts";
import { addRow, type Rows } from "./rows.ts";

/**
 * The cases of many jobs. One of them is in hand, as an object; the others lie as rows of numbers,
 * beside their names, terms and findings, which takes a third of the memory. Cases count from 0.
 */
export interface Shelf {
  readonly rows: Rows;
  readonly jobs: string[];
  readonly terms: Terms[];
  /** Of the jobs that broke a law. */
  readonly findings: Map<number, Map<string, Finding>>;
  /** Of the jobs whose log says why they failed. */
  readonly failures: Map<number, string>;
  /** Of the jobs that had laws silenced by others. */
  readonly silenced: Map<number, Silenced>;
  /** The case in hand: the same object, whichever job it is. */
  readonly inHand: JobCase;
  /** The number of the case in hand; −1 before the first. */
  at: number;
  /** A case of which nothing was seen. */
  readonly blank: JobCase;
}

/** A shelf without cases. */
export const openShelf = (desk: Desk): Shelf => ({
  rows: openCaseRows(),
  jobs: [],
  terms: [],
  findings: new Map(),
  failures: new Map(),
  silenced: new Map(),
  inHand: caseAt(desk, ""),
  at: -1,
  blank: caseAt(desk, ""),
});

/** Adds the case of a job of which nothing was seen yet, to be taken next, and gives its number. */
export const addCase = ({ jobs, terms, blank }: Shelf, job: string): number => {
  terms.push(blank.terms);
  return jobs.push(job) - 1;
};

const putBack = ({ rows, terms, findings, failures, silenced, inHand, at }: Shelf): void => {
  if (at < 0) return;
  // A case gets its row only when it is put back: a checker of one job needs none.
  if (at === rows.count) addRow(rows);
  storeCase(rows, at, inHand);
  terms[at] = inHand.terms;
  if (inHand.findings !== undefined) findings.set(at, inHand.findings);
  if (inHand.failure !== undefined) failures.set(at, inHand.failure);
  if (inHand.silenced !== undefined) silenced.set(at, inHand.silenced);
};

const loadNumbers = ({ rows, blank }: Shelf, number: number, into: JobCase): void => {
  if (number < rows.count) {
    loadCase(rows, number, into);
    return;
  }
  Object.assign(into.state, blank.state);
  into.exclusions = blank.exclusions;
};

const load = (shelf: Shelf, number: number, into: JobCase): void => {
  const { jobs, terms, findings, failures, silenced, blank } = shelf;
  loadNumbers(shelf, number, into);
  into.routine = "none";
  into.job = jobs[number] ?? blank.job;
  into.terms = terms[number] ?? blank.terms;
  into.findings = findings.get(number);
  into.failure = failures.get(number);
  into.silenced = silenced.get(number);
};

/** Takes a case in hand, by its number; it is in hand until another one is taken. */
export const takeCase = (shelf: Shelf, number: number): JobCase => {
  const { inHand } = shelf;
  if (number === shelf.at) return inHand;
  putBack(shelf);
  load(shelf, number, inHand);
  shelf.at = number;
  return inHand;
};

/** Reads a case into another object than the one in hand, by its number: it is read, not changed. */
export const readCase = (shelf: Shelf, number: number, into: JobCase): JobCase => {
  putBack(shelf);
  load(shelf, number, into);
  return into;
};
