/** How deep in brackets a text ends, as far as can be told without reading its values. */
export interface BracketScan {
  /** The brackets still open, outermost first. */
  readonly open: readonly ("{" | "[")[];
  /** Whether the last line ended inside quotes, which no JSON text does. */
  readonly inText: boolean;
  /** The last character that is no white space; empty where there is none. */
  readonly last: string;
  readonly scan: (line: string) => void;
}

const QUOTE = 34;
const BACKSLASH = 92;
const LINE_FEED = 10;

/** The place of the quote that ends a text begun before `from`; that of its line's end where none does. */
export const textEnd = (line: string, from: number): number => {
  for (let at = from; at < line.length; at += 1) {
    const char = line.charCodeAt(at);
    if (char === QUOTE || char === LINE_FEED) return at;
    // Not even a backslash takes a text to the next line.
    if (char === BACKSLASH && line.charCodeAt(at + 1) !== LINE_FEED) at += 1;
  }
  return line.length;
};

const isOpening = (char: string | undefined): char is "{" | "[" => char === "{" || char === "[";
const isClosing = (char: string | undefined): boolean => char === "}" || char === "]";

/** Begins a scan at depth 0. It keeps count of brackets only: whether the text is JSON is for others to say. */
export const bracketScan = (): BracketScan => {
  const open: ("{" | "[")[] = [];
  let inText = false;
  let last = "";
  return {
    open,
    get inText() {
      return inText;
    },
    get last() {
      return last;
    },
    scan: (line) => {
      inText = false;
      for (let at = 0; at < line.length; at += 1) {
        const char = line[at];
        if (char === '"') {
          at = textEnd(line, at + 1);
          inText = at >= line.length;
        } else if (isOpening(char)) open.push(char);
        else if (isClosing(char)) open.pop();
      }
      last = line.trimEnd().at(-1) ?? last;
    },
  };
};
