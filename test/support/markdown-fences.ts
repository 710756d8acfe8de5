/** One fenced block of a Markdown page. */
export interface Fence {
  /** The line of the opening fence, counted from 1. */
  readonly line: number;
  /** The first word behind the backticks, such as `ts` or `console`; empty where there is none. */
  readonly language: string;
  /** The further words, such as `no-run`. */
  readonly tags: readonly string[];
  /** The lines between the fences, without the fence's own indentation. */
  readonly lines: readonly string[];
}

const OPENING = /^(?<indent> *)(?<marks>`{3,}|~{3,})(?<info>[^`]*)$/u;

/** The fenced blocks of a page, top to bottom. A fence that is never closed runs to the end of the page. */
export const markdownFences = (markdown: string): readonly Fence[] => {
  const lines = markdown.split(/\r?\n/u);
  const fences: Fence[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const opening = OPENING.exec(lines[at] ?? "")?.groups;
    if (opening !== undefined) {
      const { indent = "", marks = "", info = "" } = opening;
      const inside = linesUntilClosed(lines.slice(at + 1), marks);
      const [language = "", ...tags] = info.trim().split(/\s+/u);
      fences.push({ line: at + 1, language, tags, lines: inside.map((line) => outdented(line, indent)) });
      at += inside.length + 1;
    }
  }
  return fences;
};

const linesUntilClosed = (lines: readonly string[], marks: string): readonly string[] => {
  const closing = new RegExp(`^ *${marks.slice(0, 1)}{${marks.length},} *$`, "u");
  const end = lines.findIndex((line) => closing.test(line));
  return end === -1 ? lines : lines.slice(0, end);
};

const outdented = (line: string, indent: string): string =>
  line.startsWith(indent) ? line.slice(indent.length) : line.trimStart();
