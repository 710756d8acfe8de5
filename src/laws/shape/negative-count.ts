import { report } from "../example.ts";
import { type ShapeLaw } from "../law.ts";

export const negativeCount: ShapeLaw = {
  code: "shape/negative-count",
  severity: "error",
  statement: "Counts and elapsed_time are not negative.",
  source: "NVIDIA NeMo Customizer v1 reference, CustomizationStatusDetails",
  judgedBy: "reader",
  example: {
    breaks: [report("running", { best_epoch: -1 })],
    holds: [report("running", { best_epoch: 0 })],
  },
};
