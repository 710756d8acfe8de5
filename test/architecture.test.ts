import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";
import {
  layerOf,
  LAYERS,
  misnamed,
  strayPackages,
  unlistedLayers,
  upwardImports,
} from "./support/architecture.ts";
import { importsOf, reachedFrom, sourceGraph } from "./support/source-graph.ts";

const SOURCES = join(import.meta.dirname, "../src");
const graph = sourceGraph(SOURCES);

/** A graph of files that do not exist, to show what each rule refuses. */
const imagined = (imports: Readonly<Record<string, readonly string[]>>): typeof graph =>
  new Map(Object.entries(imports));

describe("the layers of src", () => {
  it("are all listed", () => {
    expect(unlistedLayers(graph)).toEqual([]);
    expect(unlistedLayers(imagined({ "stray/file.ts": [], "stray.ts": [] }))).toEqual(["stray"]);
  });

  it("import downwards only", () => {
    expect(upwardImports(graph)).toEqual([]);
  });

  it.each([
    { file: "job/status.ts", imported: "progress/steps.ts", allowed: false },
    { file: "progress/steps.ts", imported: "job/status.ts", allowed: true },
    { file: "progress/steps.ts", imported: "progress/exact.ts", allowed: true },
    { file: "check/verdict.ts", imported: "index.ts", allowed: false },
    { file: "check/verdict.ts", imported: "adapters/cli/main.ts", allowed: false },
    { file: "adapters/cli/main.ts", imported: "index.ts", allowed: false },
    { file: "adapters/cli/main.ts", imported: "check/verdict.ts", allowed: true },
    { file: "adapters/cli/main.ts", imported: "adapters/server/main.ts", allowed: true },
    { file: "adapters/server/main.ts", imported: "adapters/cli/main.ts", allowed: false },
    { file: "adapters/client/main.ts", imported: "adapters/server/main.ts", allowed: false },
    { file: "adapters/examples/main.ts", imported: "adapters/cli/main.ts", allowed: true },
    { file: "job/status.ts", imported: "stray/file.ts", allowed: false },
  ])("$file may import $imported: $allowed", ({ file, imported, allowed }) => {
    expect(upwardImports(imagined({ [file]: [imported] })).length === 0).toBe(allowed);
  });
});

describe("outside packages", () => {
  it("each have one home", () => {
    expect(strayPackages(graph)).toEqual([]);
  });

  it.each([
    { file: "progress/exact.ts", imported: "decimal.js", allowed: true },
    { file: "check/verdict.ts", imported: "decimal.js", allowed: false },
    { file: "progress/exact.ts", imported: "xstate", allowed: false },
    { file: "check/verdict.ts", imported: "node:fs", allowed: false },
    { file: "adapters/cli/main.ts", imported: "node:fs", allowed: true },
    { file: "adapters/cli/main.ts", imported: "commander", allowed: true },
    { file: "adapters/client/main.ts", imported: "commander", allowed: false },
    { file: "adapters/server/store.ts", imported: "node-sqlite3-wasm", allowed: true },
    { file: "adapters/cli/main.ts", imported: "node-sqlite3-wasm", allowed: false },
    { file: "adapters/cli/main.ts", imported: "left-pad", allowed: false },
  ])("$file may import $imported: $allowed", ({ file, imported, allowed }) => {
    expect(strayPackages(imagined({ [file]: [imported] })).length === 0).toBe(allowed);
  });
});

describe("jobproof/progress", () => {
  it("never reaches xstate, so that its users need not load it", () => {
    expect([...reachedFrom(graph, "progress/index.ts")]).not.toContain("xstate");
    expect([...reachedFrom(graph, "lifecycle/index.ts")]).toContain("xstate");
  });
});

describe("jobproof/msw", () => {
  it("never reaches Node, so that it answers in a browser, too", () => {
    const reached = [...reachedFrom(graph, "adapters/msw/index.ts")];
    expect(reached).toContain("msw");
    expect(reached.filter((imported) => imported.startsWith("node:"))).toEqual([]);
  });
});

describe("jobproof/client", () => {
  it("needs nothing of Node, so that it runs wherever there is a fetch", () => {
    const reached = [...reachedFrom(graph, "adapters/client/index.ts")];
    expect(reached).toContain("adapters/client/watch-job.ts");
    expect(reached.filter((name) => name.startsWith("node:"))).toEqual([]);
  });
});

describe("the root barrel", () => {
  const barrel = readFileSync(join(SOURCES, "index.ts"), "utf8");

  it("takes from the pure core alone", () => {
    const core = LAYERS.slice(0, LAYERS.indexOf("adapters"));
    for (const imported of importsOf("index.ts", barrel)) expect(core).toContain(layerOf(imported));
  });

  it("does nothing but export names", () => {
    const { program } = parseSync("index.ts", barrel);
    const others = program.body.filter(
      (statement) => statement.type !== "ExportNamedDeclaration" || statement.source === null,
    );
    expect(others.map(({ start, end }) => barrel.slice(start, end))).toEqual([]);
  });
});

describe("file names", () => {
  it("name one idea each, in kebab-case", () => {
    expect(misnamed(graph)).toEqual([]);
    const bad = ["job/utils.ts", "job/jobStatus.ts", "helpers/status.ts", "job/types.ts", "job/Status.ts"];
    const files = [...bad, "job/status.ts", "job/wire-types.ts"].map((file) => [file, []] as const);
    expect(misnamed(new Map(files))).toEqual(bad);
  });
});

describe("importsOf", () => {
  it("sees every way of importing", () => {
    const source = `
      import { a } from "./a.ts";
      import type { B } from "../job/b.ts";
      import "./c.ts";
      export { d, type E } from "./d.ts";
      export * from "xstate/graph";
      const f = await import("@viz-js/viz");
      // import { no } from "./comment.ts";
      const text = 'import { no } from "./text.ts"';
    `;
    expect(importsOf("progress/file.ts", source)).toEqual([
      "progress/a.ts",
      "job/b.ts",
      "progress/c.ts",
      "progress/d.ts",
      "xstate",
      "@viz-js/viz",
    ]);
  });

  it("refuses an import that cannot be read off", () => {
    expect(() => importsOf("job/file.ts", "import(name);")).toThrow("is not a literal");
  });
});
