import { REPORT_LAWS } from "../laws/catalogue.ts";
import { factBits, taintBits } from "../laws/facts.ts";
import { type ReportLaw } from "../laws/law.ts";

/** A law with its facts as bits, so that asking whether it can be judged costs two comparisons. */
export interface CompiledLaw {
  readonly law: ReportLaw;
  readonly isBroken: ReportLaw["isBroken"];
  /** The facts without which it cannot be judged. */
  readonly needs: number;
  /** All that it reads. */
  readonly reads: number;
  readonly taints: number;
  readonly setsAside: boolean;
  readonly leaves: number;
  readonly doubtsEarlier: boolean;
  /** The law's own bit among those judged: in `judged`, or past 30 laws in `judgedBeyond`. */
  readonly judgedBit: number;
  readonly judgedBeyondBit: number;
}

const IN_ONE_WORD = 30;

const compile = (law: ReportLaw, at: number): CompiledLaw => ({
  law,
  isBroken: law.isBroken,
  needs: factBits(law.reads),
  reads: factBits([...law.reads, ...(law.mayRead ?? [])]),
  taints: taintBits(law.taints),
  setsAside: law.setsAside ?? false,
  leaves: law.leaves ?? 0,
  doubtsEarlier: law.doubtsEarlier ?? false,
  judgedBit: at < IN_ONE_WORD ? 1 << at : 0,
  judgedBeyondBit: at < IN_ONE_WORD ? 0 : 1 << (at - IN_ONE_WORD),
});

/** The laws that are judged on what was read, in their order, ready to be asked. */
export const COMPILED_LAWS: readonly CompiledLaw[] = Object.freeze(REPORT_LAWS.map(compile));

/** Those of them that are judged even of a report whose status is UNKNOWN. */
export const LAWS_BESIDE_UNKNOWN: readonly CompiledLaw[] = Object.freeze(
  COMPILED_LAWS.filter(({ law }) => law.besideUnknown === true),
);
