import { type Finding } from "../job/finding.ts";
import { type Terms } from "../laws/terms.ts";
import { loadCase, openCaseRows, storeCase } from "./case-rows.ts";
import { caseAt, type Desk } from "./desk.ts";
import { type JobCase } from "./job-case.ts";
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
  inHand: caseAt(desk, ""),
  at: -1,
  blank: caseAt(desk, ""),
});

/** Adds the case of a job of which nothing was seen yet, to be taken next, and gives its number. */
export const addCase = ({ jobs, terms, blank }: Shelf, job: string): number => {
  terms.push(blank.terms);
  return jobs.push(job) - 1;
};

const putBack = ({ rows, terms, findings, inHand, at }: Shelf): void => {
  if (at < 0) return;
  // A case gets its row only when it is put back: a checker of one job needs none.
  if (at === rows.count) addRow(rows);
  storeCase(rows, at, inHand);
  terms[at] = inHand.terms;
  if (inHand.findings !== undefined) findings.set(at, inHand.findings);
};

const load = ({ rows, inHand, blank }: Shelf, number: number): void => {
  if (number < rows.count) {
    loadCase(rows, number, inHand);
    return;
  }
  Object.assign(inHand.state, blank.state);
  inHand.exclusions = blank.exclusions;
};

/** Takes a case in hand, by its number; it is in hand until another one is taken. */
export const takeCase = (shelf: Shelf, number: number): JobCase => {
  const { jobs, terms, findings, inHand, blank } = shelf;
  if (number === shelf.at) return inHand;
  putBack(shelf);
  load(shelf, number);
  inHand.job = jobs[number] ?? blank.job;
  inHand.terms = terms[number] ?? blank.terms;
  inHand.findings = findings.get(number);
  shelf.at = number;
  return inHand;
};
