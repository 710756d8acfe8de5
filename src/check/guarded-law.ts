import { isJsonObject, isPointer } from "../job/json.ts";
import { shown } from "../job/shown.ts";
import { touched } from "../job/touched.ts";
import { type Explanation, type OwnLaw } from "../laws/law.ts";
import { type Look } from "../laws/look.ts";

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
    path: typeof path === "string" && isPointer(path) ? path : "",
    message: textOr(message, "the law is broken"),
    seen,
    expected: textOr(expected, textOr(statement, "what the law says")),
    allowed: textsIn(allowed),
  };
};

/** What a law of the caller's own is shown: a copy, so that what it changes is nothing to ours. */
const copyOf = (look: Look): Look => ({
  ...look,
  stance: { ...look.stance },
  reading: { ...look.reading, plan: { ...look.reading.plan }, problems: new Map(look.reading.problems) },
  state: { ...look.state },
  planBefore: look.planBefore && { ...look.planBefore },
  planChanged: [...look.planChanged],
});

/** What a function of the caller's gave; of a promise that fails nobody else would hear. */
const settled = (given: unknown): unknown => {
  if (given instanceof Promise) given.catch(() => {});
  return given;
};

const gaveText = (given: unknown): string => (given instanceof Promise ? "a promise" : shown(given));

/**
 * A law of the caller's own that never throws, and that cannot be changed any more. Where it fails to
 * judge a report, or gives neither true nor false, it counts as not broken; where it fails to explain,
 * its statement does. Either is noted, once.
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
      const asked = touched(() => settled(isBroken.call(law, copyOf(look))));
      if (asked.ok && typeof asked.value === "boolean") return asked.value;
      const what = asked.ok ? `gave ${gaveText(asked.value)}` : `threw ${asked.error}`;
      const beside = asked.ok ? ", and not true or false" : "";
      noteOnce(`${what} when it was asked${beside}; what it was asked of counts as not broken.`);
      return false;
    },
    explain: (look) => {
      const explained = touched(() => explanationFrom(settled(explain.call(law, copyOf(look))), law));
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
