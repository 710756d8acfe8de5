import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";
import { entryPoints } from "./support/entry-points.ts";

const ROOT = join(import.meta.dirname, "..");

/** One line for each name that a barrel exports, such as `type JobStatus`, in the order of the alphabet. */
const exportedNames = (file: string, source: string): string => {
  const entries = parseSync(file, source).module.staticExports.flatMap((statement) => statement.entries);
  const lines = entries.map(({ isType, exportName }) => `${isType ? "type" : "value"} ${exportName.name}`);
  return `${lines.toSorted().join("\n")}\n`;
};

describe("the public names", () => {
  // A name that comes or goes is a decision: `npm run record` writes it down.
  it.each(entryPoints(ROOT))("of $specifier are those recorded", async ({ specifier, source }) => {
    const names = exportedNames(source, readFileSync(join(ROOT, source), "utf8"));
    const record = join(ROOT, "test/public-api", `${specifier.replaceAll("/", "-")}.txt`);
    await expect(names).toMatchFileSnapshot(record);
  });

  it("are told apart as values and types, under the name that users see", () => {
    const source =
      'export { b, type A } from "./a.ts"; export type { C as D } from "./c.ts"; export const e = 1;';
    expect(exportedNames("barrel.ts", source)).toBe("type A\ntype D\nvalue b\nvalue e\n");
  });
});
