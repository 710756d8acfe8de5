import { type ShapeLaw } from "../law.ts";

export const unknownField: ShapeLaw = {
  code: "shape/unknown-field",
  severity: "info",
  statement: "No field is unknown.",
  source: "NVIDIA NeMo Customizer v1 reference, CustomizationStatusDetails",
  judgedBy: "reader",
};
