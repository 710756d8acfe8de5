import { join } from "node:path";
import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryPoints } from "../support/entry-points.ts";
import { type AnyFunction, callsOf, isFrozenDeep, isFunction } from "./calls.ts";
import { handedIn, HOSTILE } from "./values.ts";

const ROOT = join(import.meta.dirname, "../..");

/** What the library is by itself; what it is adapted to has its own ways to fail. */
const CORE: ReadonlySet<string> = new Set([
  "jobproof",
  "jobproof/progress",
  "jobproof/lifecycle",
  "jobproof/simulate",
]);

const modules = await Promise.all(
  entryPoints(ROOT)
    .filter(({ specifier }) => CORE.has(specifier))
    .map(async ({ source }) => (await import(join(ROOT, source))) as Readonly<Record<string, unknown>>),
);

const EXPORTS = modules.flatMap((names) => Object.entries(names));

/**
 * These, or what they give, take what this library made, which is no input: a snapshot, a run, a
 * verdict, an inference, a refusal. They throw for anything else.
 */
const TAKE_OUR_OBJECTS = [
  "saveJob",
  "stageOf",
  "envelopesOf",
  "ndjsonLine",
  "ndjsonOf",
  "githubPieces",
  "jsonPieces",
  "junitPieces",
  "renderGithub",
  "renderInference",
  "renderJson",
  "renderJunit",
  "renderSarif",
  "renderText",
  "sarifPieces",
  "textPieces",
  "toProblem",
  "faultOf",
  "injectFault",
];

/** These are handed nothing, and draw for a while. */
const TAKE_NOTHING = ["dotDiagram", "mermaidDiagram", "svgDiagram"];

const LEFT_OUT: ReadonlySet<string> = new Set([...TAKE_OUR_OBJECTS, ...TAKE_NOTHING]);

const FUNCTIONS = EXPORTS.filter(
  (entry): entry is [string, AnyFunction] => isFunction(entry[1]) && !LEFT_OUT.has(entry[0]),
);

/** What must never gain, lose or change anything. */
const BUILT_IN = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype];

const builtIns = (): string =>
  inspect(
    BUILT_IN.map((prototype) => Object.getOwnPropertyDescriptors(prototype)),
    { depth: 3, maxArrayLength: null },
  );

/** What can be seen of values without touching them: proxies stay closed, getters are not called. */
const lookAt = (values: readonly unknown[]): string =>
  inspect(values, { depth: 6, maxArrayLength: 20, maxStringLength: 200, getters: false, showProxy: false });

/** Calls a function, then whatever it gives that can be called, each with values of its own. */
const exercise = async (
  name: string,
  call: AnyFunction,
  makers: readonly (() => unknown)[],
): Promise<void> => {
  const handed = makers.map((make) => make());
  const before = lookAt(handed);
  try {
    await callsOf(call, handed);
  } catch (error) {
    throw new Error(`${name}(${before}) threw`, { cause: error });
  }
  expect(lookAt(handed)).toBe(before);
};

describe("every public function", () => {
  it("is among those that are called here", () => {
    expect(FUNCTIONS.length).toBeGreaterThan(60);
    const names = EXPORTS.map(([name]) => name);
    for (const name of LEFT_OUT) expect(names).toContain(name);
  });

  it.each(FUNCTIONS)("%s never throws, whatever stands in one of its places", async (name, call) => {
    for (const make of HOSTILE)
      for (const places of [0, 1, 2])
        // oxlint-disable-next-line no-await-in-loop -- one call after the other, for the error to name it
        await exercise(name, call, [...Array.from({ length: places }, () => () => undefined), make]);
  });

  it("never throws, never changes what it is handed and pollutes nothing, whatever that is", async () => {
    const before = builtIns();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FUNCTIONS),
        fc.array(handedIn, { maxLength: 4 }),
        async ([name, call], makers) => exercise(name, call, makers),
      ),
      { numRuns: 3000 },
    );
    expect(builtIns()).toBe(before);
  });

  it("gives the same object twice only if nobody can change it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FUNCTIONS),
        fc.array(handedIn, { maxLength: 3 }),
        ([name, call], makers) => {
          const [one, other]: readonly unknown[] = [0, 1].map(() => call(...makers.map((make) => make())));
          const isShared = typeof one === "object" && one !== null && one === other;
          if (isShared) expect([name, isFrozenDeep(one)]).toEqual([name, true]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("every public value that is no function", () => {
  const values = EXPORTS.filter(([name, value]) => !isFunction(value) && name !== "jobMachine");

  it.each(values)("%s cannot be changed", (_, value) => {
    expect(isFrozenDeep(value)).toBe(true);
  });
});
