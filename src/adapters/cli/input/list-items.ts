/** Where an item of a list stands in the list's text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The items of a list as they are laid out, whether they are JSON or not. */
export interface ListItems {
  readonly spans: readonly Span[];
  /** Whether the list ends with its bracket, and not with the text. */
  readonly isClosed: boolean;
}

/** What matters to where an item ends: a JSON text, closed or not, which does not go on below its line; a bracket; a comma. */
const MARKS = /"(?:[^"\\\r\n]|\\.)*"?|[[\]{},]/gu;

/** The brackets that are open after one that closes: those that it passes over were never closed. */
const closedBy = (open: string, bracket: "{" | "["): string => {
  const at = open.lastIndexOf(bracket);
  return at === -1 ? open : open.slice(0, at);
};

/** The brackets that are open after a mark. */
const openAfter = (open: string, mark: string): string => {
  switch (mark) {
    case "{":
    case "[":
      return open + mark;
    case "}":
      return closedBy(open, "{");
    case "]":
      return closedBy(open, "[");
    default:
      return open;
  }
};

/**
 * The items of a text that begins as a list, by its brackets, its quotes and its commas alone; undefined
 * where it does not, or where more follows the list.
 */
export const listItems = (text: string): ListItems | undefined => {
  if (!/^\s*\[/u.test(text)) return undefined;
  const spans: Span[] = [];
  let from = text.indexOf("[") + 1;
  let open = "";
  const endItem = (to: number): void => {
    spans.push({ from, to });
    from = to + 1;
  };
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    open = openAfter(open, mark);
    if (open === "") {
      endItem(index);
      return text.slice(from).trim() === "" ? { spans, isClosed: true } : undefined;
    }
    if (mark === "," && open === "[") endItem(index);
  }
  endItem(text.length);
  return { spans, isClosed: false };
};
