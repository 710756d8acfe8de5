import { type Streams } from "../streams.ts";

/** What bars and plots are drawn with. */
export interface Glyphs {
  /** A cell of a bar that is full, and the parts of one, from little to much. */
  readonly full: string;
  readonly parts: readonly string[];
  readonly empty: string;
  /** Heights of a plot, from low to high. */
  readonly heights: readonly string[];
  /** Where a plot has no value. */
  readonly gap: string;
  readonly ellipsis: string;
  /** What stands between two pieces of a line. */
  readonly between: string;
}

const UNICODE: Glyphs = {
  full: "█",
  parts: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"],
  empty: "░",
  heights: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
  gap: " ",
  ellipsis: "…",
  between: " · ",
};

/** For terminals that show nothing but ASCII for sure. */
const ASCII: Glyphs = {
  full: "#",
  parts: [],
  empty: "-",
  heights: ["_", ".", "-", "=", "+", "*", "#"],
  gap: " ",
  ellipsis: "~",
  between: " | ",
};

const isSet = (value: string | undefined): boolean => value !== undefined && value !== "";

/** The glyphs that a terminal shows, as far as its environment tells: one that names another encoding gets ASCII. */
export const glyphsFor = ({ LC_ALL, LC_CTYPE, LANG, TERM }: Streams["env"]): Glyphs => {
  const locale = [LC_ALL, LC_CTYPE, LANG].find(isSet);
  const isForeign = locale !== undefined && !/utf-?8/iu.test(locale);
  return isForeign || TERM === "linux" ? ASCII : UNICODE;
};
