import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pagesWithExamples } from "./support/doc-examples.ts";
import { exampleTypeErrors } from "./support/example-types.ts";

const ROOT = join(import.meta.dirname, "..");

describe("the examples of the pages", () => {
  it("compile", () => {
    expect(exampleTypeErrors(pagesWithExamples([join(ROOT, "README.md"), join(ROOT, "docs")]))).toEqual([]);
  });

  it("that do not compile are named by page and line", () => {
    const errors = exampleTypeErrors([join(ROOT, "test/support/fixtures/wrong-type.md")]);
    expect(errors).toEqual([
      expect.stringMatching(
        /^test\/support\/fixtures\/wrong-type\.md:8: error TS2322: Type '"finished"' is not/u,
      ),
    ]);
  });
});
