import { fileURLToPath } from "node:url";
import { runExamples } from "./run-examples.ts";

/** The examples that ship with the package, wherever this is run from. */
const SHIPPED = fileURLToPath(new URL("../../../docs/examples", import.meta.url));

const INTRODUCTION = `Runs of fine-tuning jobs, each named for the verdict that it must get. To read one in full:
  npx jobproof check docs/examples/status/unlawful.left-terminal.ndjson
`;

const folder = process.argv[2] ?? SHIPPED;
const { text, status } = await runExamples(folder);
process.stdout.write(`${folder === SHIPPED ? `${INTRODUCTION}\n` : ""}${text}\n`);
process.exitCode = status;
