/** Control, format and line-separating characters, which a terminal might obey. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

const escaped = (char: string): string => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;

/** A text as it can be shown anywhere: what a terminal might obey is spelled out, and a long one loses its front. */
export const printable = (text: string, longest = Number.POSITIVE_INFINITY): string => {
  const end = text.length <= longest ? text : `…${text.slice(1 - longest)}`;
  return end.replaceAll(UNPRINTABLE, escaped);
};
