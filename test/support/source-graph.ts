import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parseSync } from "vite";

/** What each source file imports: paths relative to `src` for our own files, names for packages. */
export type SourceGraph = ReadonlyMap<string, readonly string[]>;

/** Reads the graph of a folder of sources; types and dynamic imports count as imports too. */
export const sourceGraph = (folder: string): SourceGraph =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.[cm]?tsx?$/u.test(file))
      .map((file) => file.replaceAll("\\", "/"))
      .toSorted()
      .map((file) => [file, importsOf(file, readFileSync(join(folder, file), "utf8"))]),
  );

/** The imports of one source text, which stands at `file`. Throws where it does not parse, or computes what it imports. */
export const importsOf = (file: string, source: string): readonly string[] => {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0]?.message}`);
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
      literal(file, source.slice(start, end)),
    ),
  ];
  return [...new Set(requests)].map((request) =>
    request.startsWith(".") ? posix.join(posix.dirname(file), request) : packageName(request),
  );
};

/** Everything that a file reaches, over any number of imports. */
export const reachedFrom = (graph: SourceGraph, file: string): ReadonlySet<string> => {
  const reached = new Set<string>();
  const pending = [file];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const fresh = (graph.get(at) ?? []).filter((imported) => !reached.has(imported));
    for (const imported of fresh) reached.add(imported);
    pending.push(...fresh);
  }
  return reached;
};

const literal = (file: string, text: string): string => {
  const inside = /^["'`](?<request>[^"'`$]+)["'`]$/u.exec(text)?.groups?.["request"];
  if (inside === undefined) throw new SyntaxError(`${file}: import(${text}) is not a literal`);
  return inside;
};

/** `@scope/name/deep` is `@scope/name`, `xstate/graph` is `xstate`; `node:fs` stays whole. */
const packageName = (request: string): string =>
  request
    .split("/")
    .slice(0, request.startsWith("@") ? 2 : 1)
    .join("/");
