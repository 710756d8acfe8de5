/** What XML 1.0 has no way to write, not even escaped. */
const NO_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** What means something to XML, and line breaks, which it would turn into blanks in an attribute. */
const MARKUP = /[&<>"\n\r\t]/gu;

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

const reference = (char: string): string => REFERENCES[char] ?? `&#${char.charCodeAt(0)};`;

/** A text as the value of an attribute in double quotes. What XML cannot hold becomes U+FFFD. */
const xmlAttribute = (text: string): string =>
  text.replaceAll(NO_CHARACTER, "\uFFFD").replaceAll(MARKUP, reference);

/** A text as the content of an element, its lines as they are. What XML cannot hold becomes U+FFFD. */
export const xmlText = (text: string): string =>
  text.replaceAll(NO_CHARACTER, "\uFFFD").replaceAll(/[&<>\r]/gu, reference);

/** Attributes of an element, each after a blank; those without a value are left out. */
export const xmlAttributes = (values: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === null ? "" : ` ${name}="${xmlAttribute(String(value))}"`))
    .join("");
