import { Stryker } from "@stryker-mutator/core";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { mutantText } from "./mutant-text.js";
import { FOLDER_VARIABLE, optionsFor } from "./options.js";

const ROOT = join(import.meta.dirname, "../..");

const NOTICED = new Set(["Killed", "Timeout"]);
const ALIVE = new Set(["Survived", "NoCoverage"]);

/** The survivors that are known, each with the reason why no test notices it. */
const KNOWN = JSON.parse(readFileSync(join(import.meta.dirname, "survivors.json"), "utf8"));

const print = (text) => process.stdout.write(`${text}\n`);

const fileOf = ({ fileName }) => relative(ROOT, fileName);

const survivorOf = ({ fileName, location, replacement, status }) => ({
  file: fileOf({ fileName }),
  line: location.start.line,
  mutant: mutantText(readFileSync(fileName, "utf8"), location, replacement),
  isReached: status === "Survived",
});

const isSame = (one, other) => one.file === other.file && one.mutant === other.mutant;

/** Says how many mutants were noticed, and what the list of survivors does not know; answers how many those are. */
const tell = (folder, results, isLookedAt) => {
  const noticed = results.filter(({ status }) => NOTICED.has(status)).length;
  const alive = results.filter(({ status }) => ALIVE.has(status)).map(survivorOf);
  const all = noticed + alive.length;
  const unexplained = alive.filter((survivor) => !KNOWN.some((known) => isSame(known, survivor)));
  const noticedNow = KNOWN.filter(
    (known) => isLookedAt(known.file) && !alive.some((survivor) => isSame(known, survivor)),
  );
  for (const { file, line, mutant, isReached } of unexplained)
    print(`${file}:${line}: ${isReached ? "survived" : "no test reaches it"}: ${mutant}`);
  for (const { file, mutant } of noticedNow)
    print(`${file}: a survivor no more, take it off the list: ${mutant}`);
  const score = all === 0 ? "none" : `${((100 * noticed) / all).toFixed(1)} %`;
  print(
    `${folder}: ${noticed} of ${all} mutants were noticed, ${score}; of ${alive.length} survivors ${unexplained.length} are not on the list`,
  );
  return unexplained.length + noticedNow.length;
};

/**
 * Tries every mutant of a folder, or of some files in it, and prints what came of it. Answers how many
 * survivors have no reason on the list, and how many on the list are survivors no more.
 */
export const tryMutants = async (folder, { files, incremental }) => {
  process.chdir(ROOT);
  process.env.JOBPROOF_SEED ??= "42";
  process.env[FOLDER_VARIABLE] = folder;
  const results = await new Stryker(optionsFor(folder, { files, incremental })).runMutationTest();
  const isLookedAt = (file) =>
    files.length === 0 ? file.startsWith(`src/${folder}/`) : files.includes(file);
  // An incremental run gives what it knows of all files.
  return tell(
    folder,
    results.filter((mutant) => isLookedAt(fileOf(mutant))),
    isLookedAt,
  );
};
