import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { placeOf } from "../place.ts";

export const percentageOutOfRange: ReportLaw = {
  code: "progress/percentage-out-of-range",
  severity: "error",
  statement: "percentage_done is from 0 to 100, both included.",
  source: "NVIDIA NeMo Customizer v1 reference",
  judgedBy: "look",
  example: {
    breaks: [report("unknown", { percentage_done: 100.5 })],
    holds: [report("unknown", { percentage_done: 100 })],
  },
  reads: ["percentage_done"],
  taints: ["percentage_done"],
  besideUnknown: true,
  isBroken: ({ reading: { percentageDone } }) => percentageDone < 0 || percentageDone > 100,
  explain: (look) => ({
    path: placeOf(look, "percentage_done"),
    message: `percentage_done is ${look.reading.percentageDone}, outside 0 to 100`,
    seen: look.reading.percentageDone,
    expected: "0 to 100",
  }),
};
