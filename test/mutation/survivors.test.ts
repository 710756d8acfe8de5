import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SURVIVORS } from "./survivors.ts";

const ROOT = join(import.meta.dirname, "../..");

const inOneLine = (text: string): string => text.replaceAll(/\s+/gu, " ");

const key = ({ file, mutant }: { readonly file: string; readonly mutant: string }): string =>
  `${file}\n${mutant}`;

/** The text of a file in one line; throws where there is none. */
const sourceOf = (file: string): string => inOneLine(readFileSync(join(ROOT, file), "utf8"));

describe("the survivors of the mutation run", () => {
  it("are sorted by file and mutant, each listed once", () => {
    const keys = SURVIVORS.map(key);
    expect(keys).toEqual([...new Set(keys)].toSorted());
    expect(keys.length).toBeGreaterThan(0);
  });

  it("are of code that is there", () => {
    const gone = SURVIVORS.filter(({ file, mutant }) => {
      const [original = ""] = mutant.split(" → ");
      return !sourceOf(file).includes(original.replace(/…$/u, ""));
    });
    expect(gone).toEqual([]);
  });

  it("have a reason each, in a sentence", () => {
    const bare = SURVIVORS.filter(({ reason }) => !/^\S+(?: \S+){2,}\.$/u.test(reason));
    expect(bare).toEqual([]);
  });
});
