import { type Severity } from "../job/severity.ts";
import { type ReportedFact } from "../report/facts.ts";
import { type LawExample } from "./example.ts";
import { type Fact } from "./facts.ts";
import { type Look } from "./look.ts";

/** Why a report breaks a law, in words and values. */
export interface Explanation {
  /** The place in the payload, as a JSON Pointer from its root. */
  readonly path: string;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** What stands there. */
  readonly seen: unknown;
  /** What was expected, and why. */
  readonly expected: string;
  /** What would have been allowed instead, each a short text; empty where nothing can be listed. */
  readonly allowed?: readonly string[];
}

/** What every law says of itself. */
export interface Statement {
  /** The family and the law, such as `progress/percentage-mismatch`. */
  readonly code: string;
  /** The gravest severity that the law reports with. */
  readonly severity: Severity;
  /** What is true of every lawful report, in one sentence. */
  readonly statement: string;
  /** Where that is known from. */
  readonly source: string;
  readonly example: LawExample;
}

/** A law that is judged while a payload is read; `src/report` does. */
export interface ShapeLaw extends Statement {
  readonly judgedBy: "reader";
}

/** A law that is judged on what was read. */
export interface ReportLaw extends Statement {
  readonly judgedBy: "look";
  /** The facts without which nothing can be judged. */
  readonly reads: readonly Fact[];
  /** Further facts that are read where they are there; one that was found wrong silences the law. */
  readonly mayRead?: readonly Fact[];
  /** The facts that are not to be trusted in a report that breaks the law: none unless it is an error. */
  readonly taints: readonly ReportedFact[];
  /** Whether a report that breaks the law is judged no further, and nothing is remembered of it. */
  readonly setsAside?: boolean;
  /** Whether the law is judged even of a report whose status is UNKNOWN. */
  readonly besideUnknown?: boolean;
  /** The marks that a report which breaks the law leaves on the job, as bits of `MARKS`. */
  readonly leaves?: number;
  /** Whether a report that breaks the law only by what earlier ones told casts doubt on them: see `doubtEarlier`. */
  readonly doubtsEarlier?: boolean;
  /** Whether the law alone goes on holding reports against what earlier percentages told, though it is in doubt. */
  readonly keepsEvidence?: boolean;
  /** Whether the report breaks the law. It allocates nothing, for it is asked of every report. */
  readonly isBroken: (look: Look) => boolean;
  /** Why the report breaks the law; asked only where it does. */
  readonly explain: (look: Look) => Explanation;
}

/** A law of a caller's own: judged and reported as ours are, after them. An example is welcome, not needed. */
export type OwnLaw = Omit<ReportLaw, "judgedBy" | "example" | "leaves"> & { readonly example?: LawExample };

/** Any law of the catalogue. */
export type Law = ShapeLaw | ReportLaw;
