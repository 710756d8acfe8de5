import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BLOCKS } from "./generated-blocks.ts";
import { blocksIn, regenerated } from "./generated-pages.ts";

const DOCS = join(import.meta.dirname, "../../docs");

const pages = readdirSync(DOCS, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".md"))
  .toSorted()
  .map((name) => ({ name, path: join(DOCS, name), text: readFileSync(join(DOCS, name), "utf8") }))
  .filter(({ text }) => text.includes("<!-- generated:"));

const page = (name: string): string =>
  `# Page\n\n<!-- generated: ${name} -->\n<!-- prettier-ignore-start -->\nold\n<!-- prettier-ignore-end -->\n<!-- end of generated -->\n\nText.\n`;

describe("what is generated in the pages", () => {
  it.each(pages)("is up to date in $name (npm run record rewrites it)", async ({ path, text }) => {
    await expect(await regenerated(text)).toMatchFileSnapshot(path);
  });

  it("is every block there is, each in one place", () => {
    const asked = pages.flatMap(({ text }) => blocksIn(text));
    expect(asked.toSorted()).toEqual(Object.keys(BLOCKS).toSorted());
    const marks = pages.flatMap(({ text }) => text.match(/^<!-- generated:/gmu) ?? []);
    expect(marks).toHaveLength(asked.length);
  });
});

describe("regenerated", () => {
  it("replaces what stands between the marks, and nothing else", async () => {
    const text = await regenerated(page("conventions"));
    expect(text).toContain("| `customizer-25.12` | steps |");
    expect(text).not.toContain("\nold\n");
    expect(text).toMatch(/^# Page\n\n<!-- generated: conventions -->\n[\s\S]*\n\nText\.\n$/u);
    expect(await regenerated(text)).toBe(text);
  });

  it("refuses a block that nothing writes", async () => {
    await expect(regenerated(page("nonsense"))).rejects.toThrow('nothing writes the block "nonsense"');
  });
});
