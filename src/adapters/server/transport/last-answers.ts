import { type Outcome } from "../http/route.ts";

/** So many answers are remembered, those of the paths asked for last. */
const MOST = 1000;

/** Remembers what was answered last about each path. */
export const lastAnswers = (): {
  readonly keep: (about: string, outcome: Outcome) => void;
  readonly of: (about: string) => Outcome | undefined;
} => {
  const answers = new Map<string, Outcome>();
  return {
    keep: (about, outcome) => {
      answers.delete(about);
      answers.set(about, outcome);
      const [oldest] = answers.keys();
      if (answers.size > MOST && oldest !== undefined) answers.delete(oldest);
    },
    of: (about) => answers.get(about),
  };
};
