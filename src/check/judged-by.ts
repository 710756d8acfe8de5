import { OUR_LAWS } from "./law-book.ts";

/** Which of our laws can be judged, as the bits of `JobState`. */
interface Judged {
  readonly facts: number;
  readonly judged: number;
  readonly judgedBeyond: number;
}

const workedOut = (facts: number): Judged => {
  const judgeable = OUR_LAWS.filter(({ needs }) => (facts & needs) === needs);
  return {
    facts,
    judged: judgeable.reduce((bits, law) => bits | law.judgedBit, 0),
    judgedBeyond: judgeable.reduce((bits, law) => bits | law.judgedBeyondBit, 0),
  };
};

/** So many are remembered: a stream of odd reports must not fill the memory. */
const MOST = 1_000;

const known = new Map<number, Judged>();

const last = { judged: workedOut(0) };

/** Which of our laws can be judged where these facts are there to be read; most reports state the same ones. */
export const judgedBy = (facts: number): Judged => {
  if (last.judged.facts === facts) return last.judged;
  if (known.size >= MOST) known.clear();
  const judged = known.get(facts) ?? workedOut(facts);
  known.set(facts, judged);
  last.judged = judged;
  return judged;
};
