import { STEPS_IN_A_BURST } from "../../progress/epochs-of-steps.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";
import { counted, placeOf } from "../place.ts";

const atMost = (bound: number, other: number): number => (other < bound ? other : bound);

/** The epochs begun by the counters, as far as they say. */
const begun = ({ reading, stepsPerEpoch }: Look): number => {
  const { epochsCompleted, stepsCompleted } = reading;
  const bySteps = Math.ceil(stepsCompleted / stepsPerEpoch);
  if (epochsCompleted !== epochsCompleted)
    return Math.ceil((stepsCompleted + STEPS_IN_A_BURST - 1) / stepsPerEpoch);
  return bySteps === bySteps ? Math.max(epochsCompleted, bySteps) : epochsCompleted + 1;
};

const highestBestEpoch = (look: Look): number =>
  atMost(atMost(Number.POSITIVE_INFINITY, begun(look)), look.terms.epochs);

export const bestEpochOutOfRange: ReportLaw = {
  code: "metrics/best-epoch-out-of-range",
  severity: "error",
  statement:
    "best_epoch is at least 0 and at most the epochs begun, and at most the plan's epochs; counting from 0 and from 1 are both allowed.",
  source: "recorded responses: counted from 1 until mid 2025, from 0 in release 25.12",
  judgedBy: "look",
  example: {
    breaks: [report("running", { best_epoch: 2, epochs_completed: 0 })],
    holds: [report("running", { best_epoch: 1, epochs_completed: 0 })],
  },
  reads: ["best_epoch", "a counter or the plan"],
  mayRead: ["epochs_completed", "steps_completed", "steps per epoch"],
  taints: ["best_epoch"],
  isBroken: (look) => look.reading.bestEpoch > highestBestEpoch(look),
  explain: (look) => ({
    path: placeOf(look, "best_epoch"),
    message: `best_epoch is ${look.reading.bestEpoch}, but at most ${counted(highestBestEpoch(look), "epoch")} can have begun`,
    seen: look.reading.bestEpoch,
    expected: `0 to ${highestBestEpoch(look)}`,
  }),
};
