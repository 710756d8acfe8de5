import { report } from "../example.ts";
import { type ShapeLaw } from "../law.ts";

export const notFinite: ShapeLaw = {
  code: "shape/not-finite",
  severity: "error",
  statement:
    "Numbers are finite: an error for counters, the percentage and times, a warning for losses and metrics, since training may diverge.",
  source:
    "NVIDIA NeMo Customizer v1 reference, CustomizationStatusDetails; JSON has no NaN, but values in memory do",
  judgedBy: "reader",
  example: {
    breaks: [report("running", { val_loss: Number.NaN })],
    holds: [report("running", { val_loss: 1e308 })],
  },
};
