import { PLAN, report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { counted, placeOf } from "../place.ts";

export const stepsExceedTotal: ReportLaw = {
  code: "progress/steps-exceed-total",
  severity: "error",
  statement: "steps_completed is at most the steps of the whole job.",
  source:
    "total_steps = epochs × ceil(train / batch size), at most max_steps: NVIDIA NeMo Customizer v1 reference; recorded responses",
  judgedBy: "look",
  example: {
    options: { plan: PLAN },
    breaks: [report("running", { steps_completed: 439 })],
    holds: [report("running", { steps_completed: 438 })],
  },
  reads: ["steps_completed", "total steps"],
  mayRead: ["steps per epoch"],
  taints: ["steps_completed"],
  isBroken: ({ reading, mostSteps }) => reading.stepsCompleted > mostSteps,
  explain: (look) => ({
    path: placeOf(look, "steps_completed"),
    message: `steps_completed is ${look.reading.stepsCompleted}, but the whole job has ${counted(look.mostSteps, "step")}`,
    seen: look.reading.stepsCompleted,
    expected: `0 to ${look.mostSteps}`,
  }),
};
