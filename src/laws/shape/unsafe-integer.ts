import { report } from "../example.ts";
import { type ShapeLaw } from "../law.ts";

export const unsafeInteger: ShapeLaw = {
  code: "shape/unsafe-integer",
  severity: "error",
  statement: "Counts are whole numbers that a double holds exactly: up to 2^53 − 1.",
  source:
    "NVIDIA NeMo Customizer v1 reference, CustomizationStatusDetails; ECMAScript Number.MAX_SAFE_INTEGER",
  judgedBy: "reader",
  example: {
    breaks: [report("running", { steps_completed: 2 ** 53 })],
    holds: [report("running", { steps_completed: 2 ** 53 - 1 })],
  },
};
