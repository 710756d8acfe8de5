import type { SourceGraph } from "./source-graph.ts";

/** The folders of `src`, lowest first: a file may import from its own and from those before it. */
export const LAYERS: readonly string[] = [
  "result",
  "job",
  "progress",
  "lifecycle",
  "report",
  "laws",
  "trace",
  "check",
  "infer",
  "simulate",
  "adapters",
  "index",
];

/** Rooms under `adapters/` that may enter other rooms; all others keep to themselves and the core. */
const OPEN_DOORS: Readonly<Record<string, readonly string[]>> = {
  cli: ["client", "replay", "server"],
  examples: ["cli"],
  msw: ["server"],
};

/** Where each outside package lives: a layer, or a room of the adapters. */
const HOMES: Readonly<Record<string, string>> = {
  "decimal.js": "progress",
  xstate: "lifecycle",
  "@viz-js/viz": "lifecycle",
  "pure-rand": "simulate",
  commander: "adapters/cli",
  "jsonc-parser": "adapters/cli",
  "string-width": "adapters/cli",
  hono: "adapters/server",
  "@hono/node-server": "adapters/server",
  "node-sqlite3-wasm": "adapters/server",
  uplot: "adapters/web",
  "fast-check": "adapters/arbitraries",
  vitest: "adapters/vitest",
  msw: "adapters/msw",
};

const NAMELESS = new Set(["utils", "util", "common", "helpers", "helper", "types", "misc", "shared"]);
const KEBAB_CASE = /^[a-z\d]+(?:-[a-z\d]+)*\.tsx?$/u;

/** The layer a path relative to `src` belongs to. */
export const layerOf = (path: string): string => (path.split("/")[0] ?? "").replace(/\.ts$/u, "");

/** The room of the adapters that a path belongs to; `undefined` for the core. */
const roomOf = (path: string): string | undefined =>
  layerOf(path) === "adapters" ? (path.split("/")[1] ?? "") : undefined;

/** Imports that point upwards, from one adapter into another, or across layers nobody listed. */
export const upwardImports = (graph: SourceGraph): readonly string[] =>
  edges(graph)
    .filter(([, imported]) => isOwn(imported))
    .filter(([file, imported]) => !mayImport(file, imported))
    .map(([file, imported]) => `${file} -> ${imported}`);

/** Imports of outside packages away from the one folder where each lives; adapters may use Node. */
export const strayPackages = (graph: SourceGraph): readonly string[] =>
  edges(graph)
    .filter(([, imported]) => !isOwn(imported))
    .filter(([file, imported]) => !isAtHome(file, imported))
    .map(([file, imported]) => `${file} -> ${imported}`);

/** Folders and files directly in `src` that no layer lists. */
export const unlistedLayers = (graph: SourceGraph): readonly string[] => [
  ...new Set([...graph.keys()].map((file) => layerOf(file)).filter((layer) => !LAYERS.includes(layer))),
];

/** Files named for nothing, such as `utils.ts`, in folders so named, or not in kebab-case. */
export const misnamed = (graph: SourceGraph): readonly string[] =>
  [...graph.keys()].filter((file) => {
    const parts = file.split("/");
    const name = parts.at(-1) ?? "";
    return !KEBAB_CASE.test(name) || parts.some((part) => NAMELESS.has(part.replace(/\.tsx?$/u, "")));
  });

const edges = (graph: SourceGraph): readonly (readonly [string, string])[] =>
  [...graph].flatMap(([file, imports]) => imports.map((imported) => [file, imported] as const));

const isOwn = (imported: string): boolean => /\.tsx?$/u.test(imported);

const mayImport = (file: string, imported: string): boolean => {
  const [from, to] = [roomOf(file), roomOf(imported)];
  if (from !== undefined && to !== undefined) return from === to || (OPEN_DOORS[from]?.includes(to) ?? false);
  const above = LAYERS.indexOf(layerOf(file));
  const below = LAYERS.indexOf(layerOf(imported));
  return below !== -1 && below <= above;
};

const isAtHome = (file: string, imported: string): boolean => {
  if (imported.startsWith("node:")) return layerOf(file) === "adapters";
  const home = HOMES[imported];
  return home !== undefined && file.startsWith(`${home}/`);
};
