import { isJsonObject } from "../job/json.ts";
import { touched } from "../job/touched.ts";
import { type Explanation, type OwnLaw } from "../laws/law.ts";

/** Notes a sentence on a law that failed. */
type Note = (reason: string) => void;

const textOr = (value: unknown, instead: string): string =>
  typeof value === "string" && value !== "" ? value : instead;

const textsIn = (values: unknown): readonly string[] =>
  Array.isArray(values) ? values.slice(0, 100).filter((value) => typeof value === "string") : [];

/** An explanation of unknown origin, its parts read once; undefined where it is none. */
const explanationFrom = (given: unknown, { statement }: OwnLaw): Explanation | undefined => {
  if (!isJsonObject(given) || typeof given.message !== "string") return undefined;
  const { path, message, seen, expected, allowed } = given;
  return {
    path: textOr(path, ""),
    message: textOr(message, "the law is broken"),
    seen,
    expected: textOr(expected, textOr(statement, "what the law says")),
    allowed: textsIn(allowed),
  };
};

/**
 * A law of the caller's own that never throws, and that cannot be changed any more. Where it fails to
 * judge a report it counts as not broken; where it fails to explain, its statement does. Either is
 * noted, once.
 */
export const guardedLaw = (law: OwnLaw, note: Note): OwnLaw => {
  const { code, severity, statement, source, reads, taints } = law;
  const { mayRead = [], setsAside, besideUnknown, doubtsEarlier, keepsEvidence, isBroken, explain } = law;
  const noted = new Set<string>();
  const noteOnce = (what: string): void => {
    if (noted.has(what)) return;
    noted.add(what);
    note(`the law ${code} ${what}`);
  };
  const unexplained = { path: "", message: `${code} is broken`, seen: null };
  return Object.freeze({
    code,
    severity,
    statement,
    source,
    reads: [...reads],
    mayRead: [...mayRead],
    taints: [...taints],
    setsAside: setsAside === true,
    besideUnknown: besideUnknown === true,
    doubtsEarlier: doubtsEarlier === true,
    keepsEvidence: keepsEvidence === true,
    isBroken: (look) => {
      const asked = touched(() => isBroken.call(law, look));
      if (!asked.ok)
        noteOnce(`threw ${asked.error} when it was asked; what it was asked of counts as not broken.`);
      return asked.ok && asked.value;
    },
    explain: (look) => {
      const explained = touched(() => explanationFrom(explain.call(law, look), law));
      if (explained.ok && explained.value !== undefined) return explained.value;
      noteOnce(
        explained.ok
          ? "explained itself without a message."
          : `threw ${explained.error} when it was to explain itself.`,
      );
      return { ...unexplained, expected: textOr(statement, "what the law says") };
    },
  });
};
