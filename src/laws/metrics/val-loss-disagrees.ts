import { report, VALIDATED } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { placeOf } from "../place.ts";
import { bestEpochProblem } from "./best-epoch-problem.ts";

export const valLossDisagrees: ReportLaw = {
  code: "metrics/val-loss-disagrees",
  severity: "warning",
  statement: "val_loss is the validation loss of best_epoch, counted from 0 or from 1.",
  source: "NVIDIA NeMo Customizer v1 reference, val_loss; recorded responses",
  judgedBy: "look",
  example: {
    breaks: [report("completed", { ...VALIDATED, best_epoch: 2, val_loss: 0.3 })],
    holds: [report("completed", { ...VALIDATED, best_epoch: 2, val_loss: 0.25 })],
  },
  reads: ["metrics", "best_epoch", "val_loss", "steps per epoch"],
  mayRead: ["steps_per_epoch"],
  taints: [],
  isBroken: (look) => bestEpochProblem(look) === "disagrees",
  explain: (look) => ({
    path: placeOf(look, "val_loss"),
    message: `val_loss is ${look.reading.valLoss}, which was not measured in best_epoch ${look.reading.bestEpoch}`,
    seen: look.reading.valLoss,
    expected: "a validation loss of the series, measured in the best epoch",
  }),
};
