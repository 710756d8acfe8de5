import { parseArgs } from "node:util";
import { FOLDERS } from "./options.js";
import { tryMutants } from "./try-mutants.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { incremental: { type: "boolean", default: false } },
});

/** The folder that a path names, or is in. */
const folderOf = (path) => FOLDERS.find((folder) => path === folder || path.startsWith(`src/${folder}/`));

/** What is to be mutated: folders, each with the files in it that were named; none means all of them. */
const work = FOLDERS.map((folder) => {
  const named = positionals.filter((path) => folderOf(path) === folder);
  return {
    folder,
    isAsked: positionals.length === 0 || named.length > 0,
    isWhole: named.includes(folder),
    named,
  };
}).filter(({ isAsked }) => isAsked);

const strange = positionals.filter((path) => folderOf(path) === undefined);

if (strange.length > 0) {
  process.stderr.write(
    `mutate: ${strange.join(", ")} is not mutated; expected ${FOLDERS.join(", ")}, or files in src of these.\n`,
  );
  process.exitCode = 2;
} else {
  let open = 0;
  for (const { folder, isWhole, named } of work)
    // oxlint-disable-next-line no-await-in-loop -- one after the other: each takes the whole machine.
    open += await tryMutants(folder, { files: isWhole ? [] : named, incremental: values.incremental });
  process.exitCode = open === 0 ? 0 : 1;
}
