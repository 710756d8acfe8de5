import { SURVIVORS } from "../mutation/survivors.ts";
import { code, table } from "./markdown.ts";

/** The survivors of the mutation run: a table for each folder. */
export const survivorsBlock = (): string => {
  const folders = new Set(SURVIVORS.map(({ file }) => file.split("/").slice(0, 2).join("/")));
  return Array.from(folders, (folder) =>
    [
      `## ${folder}`,
      table(
        ["file", "what stands there → what stands there instead", "why no test notices"],
        SURVIVORS.filter(({ file }) => file.startsWith(`${folder}/`)).map(({ file, mutant, reason }) => [
          file.slice(folder.length + 1),
          code(mutant),
          reason,
        ]),
      ),
    ].join("\n\n"),
  ).join("\n\n");
};
