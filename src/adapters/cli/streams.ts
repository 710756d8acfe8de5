/** A stream that text can be written to; on a terminal it knows its size. */
export interface Output {
  /** Gives false where more than that should wait until `written` is called, as Node's own streams do. */
  readonly write: (text: string, written?: (error?: Error | null) => void) => unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

/** All that a command reaches of the outside world, but for the files it is told to read. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean | undefined };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Tells of the signals that end a command from outside, as long as anyone listens. */
  readonly on?: (signal: EndingSignal, listener: () => void) => unknown;
  readonly off?: (signal: EndingSignal, listener: () => void) => unknown;
}

/** A signal that asks a command to end: Ctrl-C, or from whoever started it. */
export type EndingSignal = "SIGINT" | "SIGTERM";

const WIDTH = 100;

/** How many columns output may take: those of the terminal; 100 where it goes elsewhere. */
export const widthOf = ({ columns }: Output): number => columns ?? WIDTH;

/** What ends a line, steers a terminal or turns the direction of the text around it. */
const STEERING = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const escaped = (char: string): string => {
  const code = (char.codePointAt(0) ?? 0).toString(16);
  return code.length > 2 ? `\\u{${code}}` : `\\x${code.padStart(2, "0")}`;
};

/** A sentence as the command says it, on one line: names of files may hold anything. */
export const said = (sentence: string): string => `jobproof: ${sentence.replaceAll(STEERING, escaped)}\n`;

/** Writes one sentence to standard error. */
export const say = ({ stderr }: Streams, sentence: string): void => {
  stderr.write(said(sentence));
};

/** Writes text to standard output, ended by a newline. */
export const print = ({ stdout }: Streams, text: string): void => {
  stdout.write(text.endsWith("\n") ? text : `${text}\n`);
};

/** So many characters are gathered before they are written: one call for each job would take longer than the jobs. */
const BLOCK = 1 << 16;

/**
 * Writes a text and waits until there is room for more; answers whether the output still takes any.
 * Where there is room at once it waits all the same, for a turn: until then the text is not let go of.
 */
export const taken = async ({ stdout }: Streams, text: string): Promise<boolean> =>
  new Promise((resolve) => {
    let [isFull, isOpen] = [false, true];
    const hasRoom = stdout.write(text, (error) => {
      isOpen = error === undefined || error === null;
      if (isFull) resolve(isOpen);
    });
    isFull = hasRoom === false;
    if (!isFull)
      setImmediate(() => {
        resolve(isOpen);
      });
  });

/**
 * Writes pieces of text to standard output as they come, no faster than they are taken. Stops where
 * the output takes no more, such as a pipe whose reader has left.
 */
export const printPieces = async (streams: Streams, pieces: Iterable<string>): Promise<void> => {
  let block = "";
  for (const piece of pieces) {
    block += piece;
    if (block.length < BLOCK) continue;
    // oxlint-disable-next-line no-await-in-loop -- the next block waits for this one
    if (!(await taken(streams, block))) return;
    block = "";
  }
  if (block !== "") await taken(streams, block);
};
