import { BLOCKS } from "./generated-blocks.ts";

const MARK =
  /^<!-- generated: (?<name>[a-z-]+) -->\n<!-- prettier-ignore-start -->\n[\s\S]*?<!-- prettier-ignore-end -->\n<!-- end of generated -->$/gmu;

/** The names of the blocks that a page asks for, in its order. */
export const blocksIn = (page: string): readonly string[] =>
  Array.from(page.matchAll(MARK), ({ groups }) => groups?.["name"] ?? "");

const written = (name: string, text: string): string =>
  [
    `<!-- generated: ${name} -->`,
    "<!-- prettier-ignore-start -->",
    "",
    text.trimEnd(),
    "",
    "<!-- prettier-ignore-end -->",
    "<!-- end of generated -->",
  ].join("\n");

/** A page with each generated block as it should be. Throws for a block that nothing writes. */
export const regenerated = async (page: string): Promise<string> => {
  const texts = new Map<string, string>();
  for (const name of blocksIn(page)) {
    const write = BLOCKS[name];
    if (write === undefined) throw new RangeError(`nothing writes the block "${name}"`);
    // oxlint-disable-next-line no-await-in-loop -- a handful of blocks, in the order of the page
    texts.set(name, await write());
  }
  return page.replaceAll(MARK, (_whole, name: string) => written(name, texts.get(name) ?? ""));
};
