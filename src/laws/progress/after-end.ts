import { isTerminal } from "../../lifecycle/index.ts";
import { countersAbove } from "../advance.ts";
import { MARKS } from "../job-state.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";
import { placeOf } from "../place.ts";

/** What a counter was when the job had ended; Infinity where no report of its end said. */
const atEnd = ({ state }: Look, mark: number, value: number): number =>
  (state.marks & mark) === 0 ? Number.POSITIVE_INFINITY : value;

const stepsAtEnd = (look: Look): number => atEnd(look, MARKS.stepsAtEnd, look.state.stepsCompleted);
const epochsAtEnd = (look: Look): number => atEnd(look, MARKS.epochsAtEnd, look.state.epochsCompleted);
const percentageAtEnd = (look: Look): number => atEnd(look, MARKS.percentageAtEnd, look.state.percentageDone);

export const afterEnd: ReportLaw = {
  code: "progress/after-end",
  severity: "error",
  statement: "Nothing advances after a terminal status.",
  source: "the meanings of the statuses, NVIDIA NeMo Customizer v1 reference",
  judgedBy: "look",
  example: {
    breaks: [report("cancelled", { steps_completed: 5 }), report("cancelled", { steps_completed: 6 })],
    holds: [report("cancelling", { steps_completed: 5 }), report("cancelled", { steps_completed: 6 })],
  },
  reads: ["status", "earlier status"],
  mayRead: [
    "steps_completed",
    "epochs_completed",
    "percentage_done",
    "earlier steps_completed",
    "earlier epochs_completed",
    "earlier percentage_done",
  ],
  taints: ["steps_completed", "epochs_completed", "percentage_done"],
  doubtsEarlier: true,
  isBroken: (look) => {
    const { reading, state } = look;
    if (state.status === undefined || !isTerminal(state.status)) return false;
    if ((state.marks & MARKS.endInDoubt) !== 0) return false;
    return (
      reading.stepsCompleted > stepsAtEnd(look) ||
      reading.epochsCompleted > epochsAtEnd(look) ||
      reading.percentageDone > percentageAtEnd(look)
    );
  },
  explain: (look) => {
    const bounds = [stepsAtEnd(look), epochsAtEnd(look), percentageAtEnd(look)] as const;
    const { first, listed } = countersAbove(look.reading, bounds);
    const { status = "unknown" } = look.state;
    return {
      path: placeOf(look, first),
      message: `${listed}, more than when the job was first reported ${status}`,
      seen: look.reading.fields[first],
      expected: `no more than when the job ended`,
    };
  },
};
