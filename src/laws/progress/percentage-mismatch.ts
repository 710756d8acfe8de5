import { conventionClaims } from "../convention-claims.ts";
import { conventionsOf, conventionsOfRules } from "../convention-evidence.ts";
import { PLAN, report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";
import { rulesExplaining } from "../percentage-evidence.ts";
import { placeOf } from "../place.ts";

const candidates = ({ stance, state }: Look): string =>
  stance.convention === "auto"
    ? `no convention still possible (${conventionsOf(conventionsOfRules(state.rules) & state.conventions).join(", ")}) explains`
    : `the convention ${stance.convention} does not explain`;

export const percentageMismatch: ReportLaw = {
  code: "progress/percentage-mismatch",
  severity: "error",
  statement:
    "percentage_done is what the rule of a candidate convention makes of the counters and the plan: completed epochs / epochs × 100, or round(100 × steps / total, 2).",
  source:
    "NVIDIA NeMo Customizer v1 reference (epochs); recorded responses (epochs up to release 25.8, steps from 25.10)",
  judgedBy: "look",
  example: {
    options: { plan: PLAN },
    breaks: [report("running", { steps_completed: 100, epochs_completed: 0, percentage_done: 22.84 })],
    holds: [report("running", { steps_completed: 100, epochs_completed: 0, percentage_done: 22.83 })],
  },
  reads: ["percentage_done", "a counter or the plan"],
  mayRead: ["steps_completed", "epochs_completed", "steps per epoch", "total steps"],
  taints: ["percentage_done", "steps_completed", "epochs_completed", "steps_per_epoch"],
  doubtsEarlier: true,
  keepsEvidence: true,
  isBroken: (look) => {
    look.explaining = rulesExplaining(look);
    return look.explaining === 0;
  },
  explain: (look) => {
    const claims = conventionClaims(look);
    return {
      path: placeOf(look, "percentage_done"),
      message: `percentage_done is ${look.reading.percentageDone}, which ${candidates(look)}`,
      seen: look.reading.percentageDone,
      expected: claims.join("; "),
      allowed: claims,
    };
  },
};
