import { type JobState } from "../laws/job-state.ts";
import { type Look } from "../laws/look.ts";
import { type CompiledLaw } from "./compiled-law.ts";

/** Some laws as bits, in the three words of `JobState` that tell which were judged. */
export type LawBits = readonly [judged: number, judgedBeyond: number, judgedOwn: number];

/** The laws that were not judged because another one was broken, by the code of that one. */
export type Silenced = ReadonlyMap<string, LawBits>;

/** What a law could be judged on at some moment: the facts that were there, and those found wrong. */
export type Footing = Pick<Look, "facts" | "tainted">;

const bitsOf = ({ judgedBit, judgedBeyondBit, judgedOwnBit }: CompiledLaw): LawBits => [
  judgedBit,
  judgedBeyondBit,
  judgedOwnBit,
];

const joined = (one: LawBits, other: LawBits): LawBits => [
  one[0] | other[0],
  one[1] | other[1],
  one[2] | other[2],
];

const without = (bits: LawBits, { judged, judgedBeyond, judgedOwn }: JobState): LawBits => [
  bits[0] & ~judged,
  bits[1] & ~judgedBeyond,
  bits[2] & ~judgedOwn,
];

const NONE: LawBits = [0, 0, 0];

const isSome = ([judged, judgedBeyond, judgedOwn]: LawBits): boolean =>
  (judged | judgedBeyond | judgedOwn) !== 0;

/** Whether a law has all that it reads, and none of it was found to be wrong. */
export const canJudge = ({ facts, tainted }: Footing, { needs, reads }: CompiledLaw): boolean =>
  (facts & needs) === needs && (tainted & reads) === 0;

/** Those of some laws that have never been judged, and now are not because a law was broken; undefined where there are none. */
export const newlySilenced = (
  laws: readonly CompiledLaw[],
  before: Footing,
  after: Footing | undefined,
  state: JobState,
): LawBits | undefined => {
  const silenced = laws
    .filter((law) => canJudge(before, law) && (after === undefined || !canJudge(after, law)))
    .reduce((bits, law) => joined(bits, bitsOf(law)), NONE);
  const bits = without(silenced, state);
  return isSome(bits) ? bits : undefined;
};

/** What is silenced, with more laws that a broken one silences. */
export const withSilenced = (known: Silenced | undefined, code: string, bits: LawBits): Silenced => {
  const before = known?.get(code) ?? NONE;
  const after = joined(before, bits);
  const isKnown = known !== undefined && after.every((word, at) => word === before[at]);
  return isKnown ? known : new Map(known).set(code, after);
};

/** What is still silenced: no later report had these laws judged. */
export const stillSilenced = (
  silenced: Silenced | undefined,
  state: JobState,
): readonly (readonly [code: string, ...bits: LawBits])[] =>
  Array.from(silenced ?? [], ([code, bits]) => [code, without(bits, state)] as const)
    .filter(([, bits]) => isSome(bits))
    .map(([code, bits]) => [code, ...bits]);

/** The codes of the laws that silenced one, in an order of their own: a state taken up again may have noted them in another. */
export const silencersOf = (silenced: Silenced | undefined, law: CompiledLaw): readonly string[] => {
  const own = bitsOf(law);
  return Array.from(silenced ?? [])
    .filter(([, bits]) => bits.some((word, at) => (word & (own[at] ?? 0)) !== 0))
    .map(([code]) => code)
    .toSorted();
};
