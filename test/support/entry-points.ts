import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One subpath of the package that can be imported. */
export interface EntryPoint {
  /** As users write it: `jobproof`, `jobproof/progress`. */
  readonly specifier: string;
  /** The built file, relative to the repository's root. */
  readonly built: string;
  /** The file it is built from, relative to the repository's root. */
  readonly source: string;
}

/** Every code entry that package.json exports, in its order. */
export const entryPoints = (root: string): readonly EntryPoint[] =>
  Object.entries(packageExports(root))
    .filter(([, target]) => target.endsWith(".js"))
    .map(([subpath, target]) => ({
      specifier: join("jobproof", subpath),
      built: target.replace(/^\.\//u, ""),
      source: target.replace(/^\.\/dist\/(?<path>.*)\.js$/u, "src/$<path>.ts"),
    }));

const packageExports = (root: string): Readonly<Record<string, string>> => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly exports: Readonly<Record<string, string>>;
  };
  return manifest.exports;
};
