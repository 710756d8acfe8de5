import { counted } from "../../job/counted.ts";
import { PLAN, report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";
import { placeOf } from "../place.ts";

/** The most steps of the job, for a sentence: exactly, where a plan says them, and else by what. */
const mostOf = ({ mostSteps, totalSteps, otherTotalSteps, terms }: Look): string => {
  const most = counted(mostSteps, "step");
  if (mostSteps === totalSteps || mostSteps === otherTotalSteps) return most;
  return mostSteps === terms.cap || terms.epochs === terms.epochs
    ? `at most ${most}`
    : `at most ${most}, by the percentages of earlier reports`;
};

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
  taints: ["steps_completed", "steps_per_epoch"],
  doubtsEarlier: true,
  isBroken: ({ reading, mostSteps }) => reading.stepsCompleted > mostSteps,
  explain: (look) => ({
    path: placeOf(look, "steps_completed"),
    message: `steps_completed is ${look.reading.stepsCompleted}, but the whole job has ${mostOf(look)}`,
    seen: look.reading.stepsCompleted,
    expected: `0 to ${look.mostSteps}`,
  }),
};
