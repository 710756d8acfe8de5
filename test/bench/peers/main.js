import { ajv } from "./ajv.js";
import { arktype } from "./arktype.js";
import { typebox0 } from "./typebox-0.js";
import { typebox } from "./typebox.js";
import { valibot } from "./valibot.js";
import { zod } from "./zod.js";

const PEERS = { ajv, arktype, typebox, "typebox 0": typebox0, valibot, zod };

/**
 * Every peer's check of one report, by name: whether a payload has the shape of a report and
 * timestamps of the right form. Open ones let unknown fields pass; closed ones refuse them, as we
 * name them.
 */
export const peers = Object.entries(PEERS).flatMap(([name, make]) => [
  { name: `${name}, open`, accepts: make(false) },
  { name: `${name}, closed`, accepts: make(true) },
]);
