import { report } from "../example.ts";
import { type ShapeLaw } from "../law.ts";

export const notAnObject: ShapeLaw = {
  code: "shape/not-an-object",
  severity: "error",
  statement: "A report is a JSON object.",
  source: "NVIDIA NeMo Customizer v1 reference, CustomizationStatusDetails",
  judgedBy: "reader",
  example: {
    breaks: [42],
    holds: [report("created")],
  },
};
