const GZIP = "\u001F\uFFFD";
const MARK_OF_UTF_16 = "\uFFFD\uFFFD";

/**
 * What a file is whose first line, read as UTF-8, begins like this; `undefined` where it may well be
 * text in UTF-8. PowerShell writes UTF-16 unless told otherwise.
 */
export const foreignEncoding = (firstLine: string): string | undefined => {
  if (firstLine.startsWith(GZIP)) return "it is compressed; unpack it first.";
  if (firstLine.startsWith("\0\0"))
    return "it begins with NUL bytes, which no text has: was it ever written?";
  const isUtf16 = firstLine.startsWith(MARK_OF_UTF_16) || firstLine.slice(0, 2).includes("\0");
  return isUtf16 ? "it is UTF-16; JSON is written in UTF-8." : undefined;
};
