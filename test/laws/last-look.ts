import { type CheckOptions, checkTrace, type Look } from "../../src/index.ts";

/**
 * What the laws see of the last of some reports, once the catalogue's have been asked: a law of one's
 * own is asked last. The look and its state are copied, for the next report writes over them.
 */
export const lastLook = (reports: readonly unknown[], options: CheckOptions = {}): Look => {
  let last: Look | undefined;
  checkTrace(reports, {
    ...options,
    laws: [
      ...(options.laws ?? []),
      {
        code: "test/looks",
        severity: "info",
        statement: "",
        source: "",
        reads: [],
        taints: [],
        besideUnknown: true,
        isBroken: (look) => {
          last = { ...look, reading: { ...look.reading }, state: { ...look.state } };
          return false;
        },
        explain: () => ({ path: "", message: "", seen: null, expected: "" }),
      },
    ],
  });
  if (last === undefined) throw new Error("no report was looked at");
  return last;
};
