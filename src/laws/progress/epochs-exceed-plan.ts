import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { counted, placeOf } from "../place.ts";

export const epochsExceedPlan: ReportLaw = {
  code: "progress/epochs-exceed-plan",
  severity: "error",
  statement: "epochs_completed is at most the epochs of the plan.",
  source: "NVIDIA NeMo Customizer v1 reference, hyperparameters.epochs; recorded responses",
  judgedBy: "look",
  example: {
    options: { plan: { epochs: 2 } },
    breaks: [report("running", { epochs_completed: 3 })],
    holds: [report("running", { epochs_completed: 2 })],
  },
  reads: ["epochs_completed", "epochs"],
  taints: ["epochs_completed"],
  isBroken: ({ reading, terms }) => reading.epochsCompleted > terms.epochs,
  explain: (look) => ({
    path: placeOf(look, "epochs_completed"),
    message: `epochs_completed is ${look.reading.epochsCompleted}, but the plan has ${counted(look.terms.epochs, "epoch")}`,
    seen: look.reading.epochsCompleted,
    expected: `0 to ${look.terms.epochs}`,
  }),
};
