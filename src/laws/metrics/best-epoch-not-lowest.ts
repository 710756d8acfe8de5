import { report, VALIDATED } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { placeOf } from "../place.ts";
import { bestEpochProblem, LEAST_IMPROVEMENT, lowestLoss } from "./best-epoch-problem.ts";

export const bestEpochNotLowest: ReportLaw = {
  code: "metrics/best-epoch-not-lowest",
  severity: "warning",
  statement:
    "best_epoch is the epoch of the lowest validation loss, counted from 0 or from 1; a drop within 0.001 makes no better epoch.",
  source:
    "NVIDIA NeMo Customizer v1 reference, best_epoch and early stopping; recorded responses depart from it",
  judgedBy: "look",
  example: {
    breaks: [report("completed", { ...VALIDATED, best_epoch: 0, val_loss: 0.5 })],
    holds: [report("completed", { ...VALIDATED, best_epoch: 1, val_loss: 0.25 })],
  },
  reads: ["metrics", "best_epoch", "steps per epoch"],
  mayRead: ["val_loss", "steps_per_epoch"],
  taints: [],
  isBroken: (look) => bestEpochProblem(look) === "not-lowest",
  explain: (look) => ({
    path: placeOf(look, "best_epoch"),
    message: `best_epoch is ${look.reading.bestEpoch}, but another epoch has the lowest validation loss, ${lowestLoss(look)}`,
    seen: look.reading.bestEpoch,
    expected: `an epoch whose validation loss is at most ${LEAST_IMPROVEMENT} above ${lowestLoss(look)}`,
  }),
};
