import { EARLIER_SHIFT, factBits, REMEMBERED_FACTS, taintBits } from "../laws/facts.ts";
import { type OwnLaw, type ReportLaw } from "../laws/law.ts";

/** A law that can be asked: one of ours or of the caller's. */
export type AskedLaw = ReportLaw | OwnLaw;

/** A law with its facts as bits, so that asking whether it can be judged costs two comparisons. */
export interface CompiledLaw {
  readonly law: AskedLaw;
  readonly isBroken: AskedLaw["isBroken"];
  /** The facts without which it cannot be judged. */
  readonly needs: number;
  /** All that it reads. */
  readonly reads: number;
  readonly taints: number;
  readonly setsAside: boolean;
  readonly leaves: number;
  readonly doubtsEarlier: boolean;
  readonly keepsEvidence: boolean;
  /** The remembered facts that it reads, as bits of reported facts. */
  readonly comparesWith: number;
  /** The law's own bit among those judged, in one of the three words that hold them. */
  readonly judgedBit: number;
  readonly judgedBeyondBit: number;
  readonly judgedOwnBit: number;
}

/** How many laws one word of bits holds. */
export const LAWS_IN_A_WORD = 30;

const bitIn = (word: number, own: number, at: number): number =>
  word === own ? 1 << (at % LAWS_IN_A_WORD) : 0;

/** Compiles the law that stands at a place of a list; `firstWord` is the word of the first of them. */
export const compileLaw = (law: AskedLaw, at: number, firstWord: 0 | 2): CompiledLaw => {
  const word = firstWord + Math.floor(at / LAWS_IN_A_WORD);
  const reads = factBits([...law.reads, ...(law.mayRead ?? [])]);
  return {
    law,
    isBroken: law.isBroken,
    needs: factBits(law.reads),
    reads,
    taints: taintBits(law.taints),
    setsAside: law.setsAside ?? false,
    leaves: "leaves" in law ? (law.leaves ?? 0) : 0,
    doubtsEarlier: law.doubtsEarlier ?? false,
    keepsEvidence: law.keepsEvidence ?? false,
    comparesWith: (reads >> EARLIER_SHIFT) & REMEMBERED_FACTS,
    judgedBit: bitIn(0, word, at),
    judgedBeyondBit: bitIn(1, word, at),
    judgedOwnBit: bitIn(2, word, at),
  };
};
