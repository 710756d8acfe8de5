import { report } from "../example.ts";
import { type ShapeLaw } from "../law.ts";

export const unknownField: ShapeLaw = {
  code: "shape/unknown-field",
  severity: "info",
  statement: "No field is unknown.",
  source: "NVIDIA NeMo Customizer v1 reference, CustomizationStatusDetails",
  judgedBy: "reader",
  example: {
    breaks: [report("created", { gpu: 1 })],
    holds: [report("created", { val_loss: 1 })],
  },
};
