import { report } from "../example.ts";
import { type ShapeLaw } from "../law.ts";

export const missingField: ShapeLaw = {
  code: "shape/missing-field",
  severity: "error",
  statement:
    "The status is there (without it: an error), and so are created_at and updated_at (a warning); a job object's own status serves the report nested in it.",
  source: "NVIDIA NeMo Customizer v1 reference, CustomizationStatusDetails; recorded responses",
  judgedBy: "reader",
  example: {
    breaks: [{ status: "created", created_at: "2025-05-30T07:12:40.122576" }],
    holds: [report("created")],
  },
};
