import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { placeOf } from "../place.ts";

export const stepsPerEpochChanged: ReportLaw = {
  code: "progress/steps-per-epoch-changed",
  severity: "error",
  statement: "Once steps_per_epoch is known, it stays.",
  source: "recorded responses: a plan does not change under a job",
  judgedBy: "look",
  example: {
    breaks: [report("running", { steps_per_epoch: 219 }), report("running", { steps_per_epoch: 220 })],
    holds: [report("running", { steps_per_epoch: 219 }), report("running", { steps_per_epoch: 219 })],
  },
  reads: ["steps_per_epoch", "earlier steps_per_epoch"],
  taints: ["steps_per_epoch"],
  doubtsEarlier: true,
  isBroken: ({ reading, state }) => reading.stepsPerEpoch !== state.stepsPerEpoch,
  explain: (look) => ({
    path: placeOf(look, "steps_per_epoch"),
    message: `steps_per_epoch changed from ${look.state.stepsPerEpoch} to ${look.reading.stepsPerEpoch}`,
    seen: look.reading.stepsPerEpoch,
    expected: `${look.state.stepsPerEpoch}, as before`,
  }),
};
