import { constants, isAscii, isUtf8 } from "node:buffer";

/** One line of a file, without its line feed. */
export interface Line {
  /** The text; bytes that are no UTF-8 stand as U+FFFD. Empty where the line is too long to be held. */
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Why the text is not what the file holds; `undefined` where it is. */
  readonly flaw: "not-utf8" | "too-long" | undefined;
}

/** Takes a file's bytes in pieces of any size, and tells its lines as soon as they end. */
export interface LineSplitter {
  readonly push: (chunk: Uint8Array) => void;
  /** Tells the last line, where no line feed ends it. */
  readonly end: () => void;
}

const LINE_FEED = 10;

/** No text can be longer, and no text has more characters than bytes. */
export const LONGEST_TEXT = constants.MAX_STRING_LENGTH;

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The bytes that stand before the first line feed that is still to come. */
const pendingBytes = (longest: number) => {
  let chunks: Buffer[] = [];
  let length = 0;
  return {
    isEmpty: () => length === 0,
    keep: (bytes: Buffer): void => {
      length += bytes.length;
      if (length > longest) chunks = [];
      else chunks.push(Buffer.from(bytes));
    },
    /** All of them, and none are left; `undefined` where they were too many to be held. */
    take: (): Buffer | undefined => {
      const taken = length > longest ? undefined : Buffer.concat(chunks, length);
      chunks = [];
      length = 0;
      return taken;
    },
  };
};

/** Tells lines as text, numbered from 1. */
const lineTeller = (onLine: (line: Line) => void) => {
  let number = 0;
  const tell = (text: string, flaw: Line["flaw"]): void => {
    number += 1;
    onLine({ text, number, flaw });
  };
  const tellOne = (bytes: Buffer | undefined): void => {
    if (bytes === undefined) tell("", "too-long");
    else tell(bytes.toString("utf8"), isUtf8(bytes) ? undefined : "not-utf8");
  };
  const tellOneByOne = (block: Buffer): void => {
    let from = 0;
    while (from < block.length) {
      const to = block.indexOf(LINE_FEED, from);
      tellOne(block.subarray(from, to));
      from = to + 1;
    }
  };
  return {
    /** Tells a line, or one that was too long to be held. */
    tellOne,
    /** Tells the lines of a block that ends with a line feed. */
    tellBlock: (block: Buffer): void => {
      const isPlain = isAscii(block);
      if (!isPlain && !isUtf8(block)) {
        tellOneByOne(block);
        return;
      }
      // Where both give the same text, as nearly always, Latin 1 takes a fraction of the time.
      const text = block.toString(isPlain ? "latin1" : "utf8");
      let from = 0;
      while (from < text.length) {
        const to = text.indexOf("\n", from);
        tell(text.slice(from, to), undefined);
        from = to + 1;
      }
    },
  };
};

/**
 * Makes a splitter. A chunk's whole lines are decoded in one go, which is several times faster than
 * one by one; a line that spans chunks is copied, and joined once, when it ends: a chunk may be
 * written over as soon as it was pushed. Lines longer than `longest` bytes are not held, only told of.
 */
export const lineSplitter = (onLine: (line: Line) => void, longest = LONGEST_TEXT): LineSplitter => {
  const pending = pendingBytes(longest);
  const { tellOne, tellBlock } = lineTeller(onLine);
  return {
    push: (chunk) => {
      const bytes = bufferOf(chunk);
      const first = bytes.indexOf(LINE_FEED);
      if (first === -1) {
        pending.keep(bytes);
        return;
      }
      const isContinued = !pending.isEmpty();
      if (isContinued) {
        pending.keep(bytes.subarray(0, first));
        tellOne(pending.take());
      }
      const from = isContinued ? first + 1 : 0;
      const end = bytes.lastIndexOf(LINE_FEED) + 1;
      if (end > from) tellBlock(bytes.subarray(from, end));
      if (end < bytes.length) pending.keep(bytes.subarray(end));
    },
    end: () => {
      if (!pending.isEmpty()) tellOne(pending.take());
    },
  };
};
