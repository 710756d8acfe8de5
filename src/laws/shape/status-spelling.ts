import { report } from "../example.ts";
import { type ShapeLaw } from "../law.ts";

export const statusSpelling: ShapeLaw = {
  code: "shape/status-spelling",
  severity: "info",
  statement: "The status is spelled as on the wire: in lower case, and with two l in cancelled.",
  source: "recorded responses",
  judgedBy: "reader",
  example: {
    breaks: [report("CANCELED")],
    holds: [report("cancelled")],
  },
};
