import { report } from "../example.ts";
import { type ShapeLaw } from "../law.ts";

export const unknownStatus: ShapeLaw = {
  code: "shape/unknown-status",
  severity: "error",
  statement: "The status is one of the nine.",
  source: "NVIDIA NeMo Customizer v1 reference, JobStatus",
  judgedBy: "reader",
  example: {
    breaks: [report("finished")],
    holds: [report("completed")],
  },
};
