import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { entryPoints } from "./entry-points.ts";
import { markdownFences } from "./markdown-fences.ts";

interface Example {
  readonly page: string;
  /** The line of the opening fence. */
  readonly line: number;
  readonly code: string;
}

const ROOT = join(import.meta.dirname, "../..");
const CACHE = join(ROOT, "node_modules/.cache");
const ERROR = /^example-(?<index>\d+)\.ts\((?<row>\d+),\d+\): (?<message>.*)$/u;

/**
 * What the compiler says about the `ts` fences of pages, one text an error, at the page and line
 * where it stands. Each fence is a module of its own, checked as strictly as the tests, except that
 * it may leave names unused. Fences tagged `no-run` are checked too, unless tagged `no-check`.
 */
export const exampleTypeErrors = (pages: readonly string[]): readonly string[] => {
  const examples = pages.flatMap((page) => examplesOf(page));
  if (examples.length === 0) return [];
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, "jobproof-examples-"));
  try {
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(configuration(folder)));
    for (const [index, { code }] of examples.entries())
      writeFileSync(join(folder, `example-${index}.ts`), `${code}\n`);
    return compile(folder).map((line) => placed(line, examples));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const examplesOf = (page: string): readonly Example[] =>
  markdownFences(readFileSync(page, "utf8"))
    .filter(({ language, tags }) => language === "ts" && !tags.includes("no-check"))
    .map(({ line, lines }) => ({ page: relative(ROOT, page), line, code: lines.join("\n") }));

const configuration = (folder: string): object => ({
  extends: relative(folder, join(ROOT, "test/tsconfig.json")),
  compilerOptions: {
    noUnusedLocals: false,
    noUnusedParameters: false,
    rootDir: ROOT,
    paths: Object.fromEntries(
      entryPoints(ROOT).map(({ specifier, source }) => [specifier, [relative(folder, join(ROOT, source))]]),
    ),
  },
  include: ["*.ts"],
  exclude: [],
  references: [],
});

/** The lines that begin an error; the indented ones below each explain it at length. */
const compile = (folder: string): readonly string[] => {
  try {
    const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
    execFileSync(process.execPath, [compiler, "-p", folder], { cwd: folder, encoding: "utf8" });
    return [];
  } catch (error) {
    const { stdout } = error as { readonly stdout: string };
    const errors = stdout.split("\n").filter((line) => /^\S.*error TS\d+/u.test(line));
    return errors.length > 0 ? errors : [String(error)];
  }
};

/** An error of an example under its page and line; one that stands elsewhere, as the compiler said it. */
const placed = (line: string, examples: readonly Example[]): string => {
  const { index, row, message } = ERROR.exec(line)?.groups ?? {};
  const example = index === undefined ? undefined : examples[Number(index)];
  return example === undefined ? line : `${example.page}:${example.line + Number(row)}: ${message}`;
};
