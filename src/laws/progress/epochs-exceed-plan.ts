import { counted } from "../../job/counted.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";
import { placeOf } from "../place.ts";

/** The most epochs of the plan, for a sentence: what it says, or what earlier reports leave possible. */
const mostOf = ({ mostEpochs, terms }: Look): string =>
  mostEpochs === terms.epochs
    ? counted(mostEpochs, "epoch")
    : `at most ${counted(mostEpochs, "epoch")}, by the percentages of earlier reports`;

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
  doubtsEarlier: true,
  isBroken: ({ reading, mostEpochs }) => reading.epochsCompleted > mostEpochs,
  explain: (look) => ({
    path: placeOf(look, "epochs_completed"),
    message: `epochs_completed is ${look.reading.epochsCompleted}, but the plan has ${mostOf(look)}`,
    seen: look.reading.epochsCompleted,
    expected: `0 to ${look.mostEpochs}`,
  }),
};
