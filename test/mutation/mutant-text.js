const LONGEST = 160;

const inOneLine = (text) => {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};

/** The text between two places, which count lines and columns from 1. */
const textBetween = (source, { start, end }) => {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last].slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join("\n");
};

/** A mutant in one line: what stood there, and what stands there instead. */
export const mutantText = (source, location, replacement) =>
  `${inOneLine(textBetween(source, location))} → ${inOneLine(replacement)}`;
