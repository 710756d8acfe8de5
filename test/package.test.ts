import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { entryPoints } from "./support/entry-points.ts";

interface LockedPackage {
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const ROOT = join(import.meta.dirname, "..");
const json = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), "utf8"));
const manifest = json("package.json") as {
  readonly version: string;
  readonly files: readonly string[];
  readonly bin: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
};
const lock = json("package-lock.json") as { readonly packages: Readonly<Record<string, LockedPackage>> };
const locked = Object.entries(lock.packages).filter(([path]) => path !== "");

const exportedNames = async (file: string): Promise<readonly string[]> =>
  Object.keys((await import(join(ROOT, file))) as object);

describe("package.json", () => {
  it.each(entryPoints(ROOT))("exports $specifier from a source that exists", ({ source, built }) => {
    expect(existsSync(join(ROOT, source))).toBe(true);
    expect(built).toBe(source.replace(/^src/u, "dist").replace(/ts$/u, "js"));
  });

  it.each(entryPoints(ROOT))("builds $specifier with the names of its source", async ({ source, built }) => {
    expect(await exportedNames(built)).toEqual(await exportedNames(source));
  });

  it.each(Object.entries(manifest.bin))("has a command %s that a shell can start", (_name, path) => {
    const source = path.replace(/^\.\/dist/u, "src").replace(/js$/u, "ts");
    expect(readFileSync(join(ROOT, source), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/u);
    expect(readFileSync(join(ROOT, path), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/u);
  });

  it("asks for the Node that the oldest supported release line has", () => {
    expect(manifest.engines.node).toBe(">=20.19");
  });
});

describe("the packed pages", () => {
  const packed = [...manifest.files.filter((path) => !path.startsWith("!")), "README.md", "LICENSE"];
  const isPacked = (path: string): boolean =>
    packed.some((entry) => path === entry || path.startsWith(`${entry}/`));
  const pages = [
    "README.md",
    ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => `docs/${name}`),
  ];

  it.each(pages)("%s links to nothing that is not packed", (page) => {
    const links = readFileSync(join(ROOT, page), "utf8").matchAll(/\]\((?![a-z]+:|#)([^)#]+)/gu);
    const targets = Array.from(links, ([, link = ""]) => posix.join(posix.dirname(page), link));
    expect(targets.filter((path) => !isPacked(path) || !existsSync(join(ROOT, path)))).toEqual([]);
    if (page === "README.md") expect(targets.length).toBeGreaterThan(10);
  });

  it("tell the version that is packed", () => {
    expect(readFileSync(join(ROOT, "README.md"), "utf8")).toContain(`jobproof-${manifest.version}.tgz`);
  });
});

describe("package-lock.json", () => {
  it("names no host to install from", () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it("locks nothing for users that runs a script when installed", () => {
    const scripted = locked.filter(
      ([, { hasInstallScript, dev }]) => hasInstallScript === true && dev !== true,
    );
    expect(scripted.map(([path]) => path)).toEqual([]);
  });

  it("names the optional packages of every platform, without which npm ci refuses it", () => {
    const names = new Set(locked.map(([path]) => path.replace(/^.*node_modules\//u, "")));
    const optional = locked.flatMap(([, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}),
    );
    expect(optional.filter((name) => !names.has(name))).toEqual([]);
  });
});
