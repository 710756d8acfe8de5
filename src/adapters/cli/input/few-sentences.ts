import { STANDARD_INPUT } from "../../../check/standard-input.ts";
import { say, type Streams } from "../streams.ts";

/** So many sentences of one kind are said of one file: nobody reads a hundred thousand. */
const MOST = 20;

/** Says sentences of one kind, as long as they are few. */
export interface FewSentences {
  readonly say: (sentence: string) => void;
  /** Says how many were not said, if any. */
  readonly end: () => void;
}

/** What a file is called in the middle of a sentence. */
export const calledFile = (file: string): string => (file === STANDARD_INPUT ? "standard input" : file);

/** Makes a sayer of sentences of one kind; `more` tells in one how many others there were. */
export const fewSentences = (streams: Streams, more: (count: number) => string): FewSentences => {
  let count = 0;
  return {
    say: (sentence) => {
      count += 1;
      if (count <= MOST) say(streams, sentence);
    },
    end: () => {
      if (count > MOST) say(streams, more(count - MOST));
    },
  };
};
