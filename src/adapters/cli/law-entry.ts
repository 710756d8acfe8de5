import { OUR_LAWS } from "../../check/law-book.ts";
import { type LawExample } from "../../laws/example.ts";
import { type Severity } from "../../job/severity.ts";
import { LAWS } from "../../laws/catalogue.ts";
import { type Law } from "../../laws/law.ts";

/** A law as people look it up: no functions, only what it says. */
export interface LawEntry {
  readonly code: string;
  readonly severity: Severity;
  readonly statement: string;
  readonly source: string;
  /** The facts without which it is not judged; empty where it is judged while a report is read. */
  readonly reads: readonly string[];
  /** Facts that it reads where they are there. */
  readonly mayRead: readonly string[];
  /** The laws that are silent of a report which breaks this one, for they read what it shows to be wrong. */
  readonly silences: readonly string[];
  /** Whether a report that breaks it is judged no further. */
  readonly setsAside: boolean;
  /** A trace that breaks it, and a near miss. */
  readonly example: LawExample;
}

const silencedBy = (code: string): readonly string[] => {
  const at = OUR_LAWS.findIndex(({ law }) => law.code === code);
  const taints = OUR_LAWS[at]?.taints ?? 0;
  return OUR_LAWS.slice(at + 1)
    .filter(({ reads }) => (reads & taints) !== 0)
    .map(({ law }) => law.code);
};

/** What a law says of itself, and what follows for the others. */
export const lawEntry = (law: Law): LawEntry => {
  const { code, severity, statement, source, example } = law;
  const isJudgedByLook = law.judgedBy === "look";
  return {
    code,
    severity,
    statement,
    source,
    reads: isJudgedByLook ? law.reads : [],
    mayRead: (isJudgedByLook ? law.mayRead : undefined) ?? [],
    silences: isJudgedByLook ? silencedBy(code) : [],
    setsAside: isJudgedByLook && law.setsAside === true,
    example,
  };
};

/** The family of a law: what stands before the slash of its code. */
export const familyOf = (code: string): string => code.split("/")[0] ?? code;

/** The families of laws, in the order of judgement. */
export const LAW_FAMILIES: readonly string[] = [...new Set(LAWS.map(({ code }) => familyOf(code)))];
