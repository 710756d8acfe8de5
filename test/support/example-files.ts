import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const EXAMPLES = join(import.meta.dirname, "../../docs/examples");

/** The runs of `docs/examples`, by their paths below it. */
export const EXAMPLE_FILES = readdirSync(EXAMPLES, { recursive: true, encoding: "utf8" }).filter((file) =>
  /\.(?:nd)?json$/u.test(file),
);

/** What the lines of such a file hold; those that are no JSON by themselves are left out. */
export const exampleValues = (file: string): readonly unknown[] =>
  readFileSync(join(EXAMPLES, file), "utf8")
    .split("\n")
    .flatMap((line): readonly unknown[] => {
      try {
        return [JSON.parse(line)];
      } catch {
        return [];
      }
    });
