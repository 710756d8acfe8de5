import { report } from "../example.ts";
import { type ShapeLaw } from "../law.ts";

export const notAnInstant: ShapeLaw = {
  code: "shape/not-an-instant",
  severity: "error",
  statement: "Timestamps are ISO 8601 instants that exist.",
  source: "NVIDIA NeMo Customizer v1 reference, CustomizationStatusDetails; recorded responses",
  judgedBy: "reader",
  example: {
    breaks: [report("created", { updated_at: "2025-06-31T00:00:00" })],
    holds: [report("created", { updated_at: "2025-06-30 00:00:00" })],
  },
};
