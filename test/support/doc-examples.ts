import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { transformWithOxc, type Plugin } from "vite";
import { exampleCode } from "./example-code.ts";
import { markdownFences, type Fence } from "./markdown-fences.ts";

const HEADER = [
  'import { expect, test } from "vitest";',
  `import { expectTranscript } from ${JSON.stringify(join(import.meta.dirname, "console-transcript.ts"))};`,
].join(" ");

const isRun = ({ language, tags }: Fence): boolean =>
  (language === "ts" || language === "console") && !tags.includes("no-run");

/**
 * Makes Markdown pages importable as test files: each `ts` fence is a test that runs its code, each
 * `console` fence one that runs its commands; those tagged `no-run` are left alone. The lines of the
 * page are kept, so that a failure names the page and the line in it.
 */
export const docExamples = (): Plugin => ({
  name: "jobproof:doc-examples",
  enforce: "pre",
  async load(id) {
    if (!id.endsWith(".md")) return null;
    const { code, map } = await transformWithOxc(testModule(readFileSync(id, "utf8"), id), id, {
      lang: "ts",
      sourcemap: true,
    });
    return { code, map: map ?? null };
  },
});

/** The pages among files and folders that hold an example to run: a page without one is no test file. */
export const pagesWithExamples = (paths: readonly string[]): readonly string[] =>
  paths
    .filter((path) => existsSync(path))
    .flatMap((path) => (statSync(path).isDirectory() ? pagesIn(path) : [path]))
    .filter((page) => markdownFences(readFileSync(page, "utf8")).some((fence) => isRun(fence)));

const pagesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .toSorted()
    .map((file) => join(folder, file));

/** A test file with as many lines as the page, each statement on the line where the page has it. */
const testModule = (markdown: string, page: string): string => {
  const lines = markdown.split(/\r?\n/u).map(() => "");
  lines[0] = HEADER;
  for (const fence of markdownFences(markdown).filter((candidate) => isRun(candidate))) {
    const opening = fence.line - 1;
    const body = fenceBody(fence, page);
    lines[opening] +=
      ` test(${JSON.stringify(`${fence.language} example at line ${fence.line}`)}, async () => {`;
    for (const [offset, line] of body.entries()) lines[opening + 1 + offset] = line;
    lines[opening + 1 + fence.lines.length] = "});";
  }
  return lines.join("\n");
};

const fenceBody = (fence: Fence, page: string): readonly string[] => {
  if (fence.language === "console") return [`await expectTranscript(${JSON.stringify(fence.lines)});`];
  try {
    return exampleCode(fence.lines.join("\n")).split("\n");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SyntaxError(`${page}:${fence.line}: ${reason}`, { cause: error });
  }
};
