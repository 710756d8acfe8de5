import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pagesWithExamples } from "./doc-examples.ts";
import { exampleCode } from "./example-code.ts";
import { markdownFences } from "./markdown-fences.ts";
import { runFixtures } from "./run-fixtures.ts";

describe("docExamples", () => {
  it("fails where a page states a wrong value, naming the page and its line, and runs no fence tagged no-run", async () => {
    const { status, printed } = await runFixtures("wrong-value.md");
    expect(status).toBe(1);
    expect(printed).toContain("wrong-value.md > ts example at line 17");
    expect(printed).toContain("wrong-value.md:20:");
    expect(printed).toContain('path.join("a", "b"); // => "a/c"');
    expect(printed).toMatch(/^1 passed, 1 failed, 0 skipped$/mu);
  });

  it("fails where a transcript shows other output than its command gives, naming the page", async () => {
    const { status, printed } = await runFixtures("wrong-output.md");
    expect(status).toBe(1);
    expect(printed).toContain("wrong-output.md > console example at line 11");
    expect(printed).toMatch(/^1 passed, 1 failed, 0 skipped$/mu);
  });
});

describe("pagesWithExamples", () => {
  const fixtures = join(import.meta.dirname, "fixtures");

  it("finds the pages of a folder that hold an example, and passes over those without", () => {
    const names = ["no-example.md", "right-value.md", "wrong-output.md", "wrong-type.md", "wrong-value.md"];
    expect(pagesWithExamples([fixtures, join(fixtures, "no-such-page.md")])).toEqual(
      names.slice(1).map((name) => join(fixtures, name)),
    );
    expect(pagesWithExamples([join(fixtures, "no-example.md")])).toEqual([]);
  });
});

describe("exampleCode", () => {
  it.each([
    ['import { a, type B, c as d } from "jobproof";', 'const { a: a, c: d } = await import("jobproof");'],
    ['import fc from "fast-check";', 'const { default: fc } = await import("fast-check");'],
    ['import * as path from "node:path";', 'const { ...path } = await import("node:path");'],
    ['import type { Plan } from "jobproof";', ""],
    ['import {\n  a,\n  b,\n} from "p";\na;', 'const { a: a, b: b } = await import("p");\n\n\n\na;'],
    ["f(1); // => 2", "expect(f(1)).toEqual( 2);"],
    ["const n = f(1); // => 2", "const n = f(1); expect(n).toEqual( 2);"],
    ["f(1); // => {\n//   a: 1,\n// }", "expect(f(1)).toEqual( {\n   a: 1,\n });"],
    ["f(\n  1,\n); // => 2\ng(); // not a claim", "expect(f(\n  1,\n)).toEqual( 2);\ng(); // not a claim"],
    ['f("; // => 3");', 'f("; // => 3");'],
  ])("turns %j into %j", (source, code) => {
    expect(exampleCode(source)).toBe(code);
  });

  it("refuses code that does not parse", () => {
    expect(() => exampleCode("const = 1;")).toThrow(SyntaxError);
  });

  it("refuses a claim that would never be checked", () => {
    expect(() => exampleCode("if (a) {\n  f(); // => 2\n}")).toThrow("nothing with a value stands before");
    expect(() => exampleCode("f();\n// => 2")).toThrow("nothing with a value stands before");
    expect(() => exampleCode("f(); // => what it gives")).toThrow("not a value");
  });
});

describe("markdownFences", () => {
  it("gives each fence its line, language, tags and lines", () => {
    const page = "# Page\n\n```ts no-run\na;\n```\n\n- item\n\n  ````md\n  ```\n  b\n  ````\n\n```\nopen";
    expect(markdownFences(page)).toEqual([
      { line: 3, language: "ts", tags: ["no-run"], lines: ["a;"] },
      { line: 9, language: "md", tags: [], lines: ["```", "b"] },
      { line: 14, language: "", tags: [], lines: ["open"] },
    ]);
  });
});
