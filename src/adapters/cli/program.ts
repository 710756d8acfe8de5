import { Command } from "commander";
import { type ExitStatus } from "./exit-status.ts";
import { say, type Streams } from "./streams.ts";

/** What a command is added with: the program, the world, and whom to tell how it ended. */
export interface Bench {
  readonly program: Command;
  readonly streams: Streams;
  readonly conclude: (status: ExitStatus) => void;
}

/** What commander says of bad usage, as one sentence. */
const usageSentence = (text: string): string => {
  const sentence = text
    .trim()
    .replace(/^error: /u, "")
    .replace(/\.?\n\((?:Did|did) you mean (?<near>.*)\?\)$/su, "; did you mean $<near>?")
    .replaceAll(/\s*\n\s*/gu, " ");
  return /[.?]$/u.test(sentence) ? sentence : `${sentence}.`;
};

/** A program without commands, which throws where commander would end the process. */
export const newProgram = (version: string, streams: Streams): Command =>
  new Command("jobproof")
    .description("Tells whether what a fine-tuning job reports about itself can be true.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        streams.stdout.write(text);
      },
      writeErr: (text) => {
        streams.stderr.write(text);
      },
      outputError: (text) => {
        say(streams, usageSentence(text));
      },
      getOutHelpWidth: () => streams.stdout.columns ?? 100,
      getErrHelpWidth: () => streams.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
