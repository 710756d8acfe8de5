/** A stream that text can be written to; on a terminal it knows its width. */
export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** All that a command reaches of the outside world, but for the files it is told to read. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean | undefined };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const WIDTH = 100;

/** How many columns output may take: those of the terminal; 100 where it goes elsewhere. */
export const widthOf = ({ columns }: Output): number => columns ?? WIDTH;

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u001F\u007F-\u009F]/gu;

const escaped = (char: string): string => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`;

/** Writes one sentence to standard error, on one line: names of files may hold anything. */
export const say = ({ stderr }: Streams, sentence: string): void => {
  stderr.write(`jobproof: ${sentence.replaceAll(CONTROL, escaped)}\n`);
};

/** Writes text to standard output, ended by a newline. */
export const print = ({ stdout }: Streams, text: string): void => {
  stdout.write(text.endsWith("\n") ? text : `${text}\n`);
};
