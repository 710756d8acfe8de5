import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SCHEMA_FILES } from "./schema-files.ts";

/** Where the package exports them from: the last step of the build writes them there. */
const FOLDER = new URL("../../schema/", import.meta.url);

mkdirSync(FOLDER, { recursive: true });
for (const [name, text] of SCHEMA_FILES) writeFileSync(fileURLToPath(new URL(name, FOLDER)), text);
