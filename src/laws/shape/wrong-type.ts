import { report } from "../example.ts";
import { type ShapeLaw } from "../law.ts";

export const wrongType: ShapeLaw = {
  code: "shape/wrong-type",
  severity: "error",
  statement: "Each field has its documented type, or is null where it may be.",
  source: "NVIDIA NeMo Customizer v1 reference, CustomizationStatusDetails",
  judgedBy: "reader",
  example: {
    breaks: [report("created", { train_loss: "low" })],
    holds: [report("created", { train_loss: null })],
  },
};
