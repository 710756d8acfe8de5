import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { placeOf } from "../place.ts";

export const stepsDecreased: ReportLaw = {
  code: "progress/steps-decreased",
  severity: "error",
  statement: "steps_completed never falls.",
  source: "NVIDIA NeMo Customizer v1 reference: a count of what is completed",
  judgedBy: "look",
  example: {
    breaks: [report("running", { steps_completed: 5 }), report("running", { steps_completed: 4 })],
    holds: [report("running", { steps_completed: 5 }), report("running", { steps_completed: 5 })],
  },
  reads: ["steps_completed", "earlier steps_completed"],
  taints: ["steps_completed"],
  doubtsEarlier: true,
  isBroken: ({ reading, state }) => reading.stepsCompleted < state.stepsCompleted,
  explain: (look) => ({
    path: placeOf(look, "steps_completed"),
    message: `steps_completed fell from ${look.state.stepsCompleted} to ${look.reading.stepsCompleted}`,
    seen: look.reading.stepsCompleted,
    expected: `${look.state.stepsCompleted} or more`,
  }),
};
