import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SCHEMA_FILES } from "../../../src/adapters/schema/schema-files.ts";

const BUILT = join(import.meta.dirname, "../../../dist/schema");
const require = createRequire(import.meta.url);

describe("the schemas of the package", () => {
  it("are those that the sources describe, and no others", () => {
    expect(readdirSync(BUILT).toSorted()).toEqual([...SCHEMA_FILES.keys()].toSorted());
  });

  it.each([...SCHEMA_FILES])("hold what was built last: %s", (name, text) => {
    expect(readFileSync(join(BUILT, name), "utf8")).toBe(text);
  });

  it.each([...SCHEMA_FILES.keys()])("are found by users under jobproof/schema/%s", (name) => {
    expect(require.resolve(`jobproof/schema/${name}`)).toBe(join(BUILT, name));
  });

  it.each([...SCHEMA_FILES])(
    "refer to nothing, so that each can stand in any document: %s",
    (_name, text) => {
      expect(text).not.toContain('"$ref"');
      expect(JSON.parse(text)).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
    },
  );
});
