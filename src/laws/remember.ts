import { isIndeterminate, isTerminal, isWaiting } from "../lifecycle/index.ts";
import { REMEMBERED_FACTS } from "./facts.ts";
import { excludedByHabits } from "./convention-evidence.ts";
import { showsRun } from "./has-not-run.ts";
import { type JobState, MARKS } from "./job-state.ts";
import { type Look } from "./look.ts";
import { rememberBounds } from "./percentage-evidence.ts";
import { STATED } from "../report/facts.ts";
import { type Reading } from "../report/reading.ts";

const OF_NEWEST = MARKS.stepsOfNewest | MARKS.epochsOfNewest | MARKS.percentageOfNewest;

/** Takes over a number that only grows. */
const later = (known: number, stated: number): number => (stated <= known ? known : stated);

/** The newest report's counters are those that a late answer cannot be above. */
const rememberNewest = (reading: Reading, state: JobState, trusted: number): void => {
  state.updatedAt = reading.updatedAt;
  state.marks &= ~OF_NEWEST;
  if ((trusted & STATED.stepsCompleted) !== 0) state.marks |= MARKS.stepsOfNewest;
  if ((trusted & STATED.epochsCompleted) !== 0) state.marks |= MARKS.epochsOfNewest;
  if ((trusted & STATED.percentageDone) !== 0) state.marks |= MARKS.percentageOfNewest;
};

const rememberTimes = ({ reading, state }: Look, trusted: number): void => {
  if ((trusted & STATED.createdAt) !== 0 && state.createdAt !== state.createdAt)
    state.createdAt = reading.createdAt;
  if ((trusted & STATED.updatedAt) !== 0) rememberNewest(reading, state, trusted);
  if ((trusted & STATED.elapsedTime) !== 0) state.elapsedTime = later(state.elapsedTime, reading.elapsedTime);
};

const rememberProgress = ({ reading, state }: Look, trusted: number): void => {
  if ((trusted & STATED.stepsPerEpoch) !== 0 && state.stepsPerEpoch !== state.stepsPerEpoch)
    state.stepsPerEpoch = reading.stepsPerEpoch;
  if ((trusted & STATED.stepsCompleted) !== 0)
    state.stepsCompleted = later(state.stepsCompleted, reading.stepsCompleted);
  if ((trusted & STATED.epochsCompleted) !== 0)
    state.epochsCompleted = later(state.epochsCompleted, reading.epochsCompleted);
  if ((trusted & STATED.percentageDone) !== 0)
    state.percentageDone = later(state.percentageDone, reading.percentageDone);
};

/** What happens while the status is not known may be anything that can be reached. */
const loseSight = (state: JobState): void => {
  state.marks = (state.marks | MARKS.lost) & ~MARKS.waitedLast;
};

const rememberStatus = ({ reading, state }: Look, trusted: number): void => {
  const { status } = reading;
  if (status === undefined || (trusted & STATED.status) === 0) {
    loseSight(state);
    return;
  }
  state.status = status;
  state.marks &= ~MARKS.lost;
  if (isWaiting(status)) state.marks |= MARKS.waitedLast;
  else if (showsRun(status)) state.marks &= ~MARKS.waitedLast;
  if (!isTerminal(status)) return;
  if ((trusted & STATED.stepsCompleted) !== 0) state.marks |= MARKS.stepsAtEnd;
  if ((trusted & STATED.epochsCompleted) !== 0) state.marks |= MARKS.epochsAtEnd;
  if ((trusted & STATED.percentageDone) !== 0) state.marks |= MARKS.percentageAtEnd;
};

const rememberConventions = (look: Look): void => {
  const { state, explaining, stance } = look;
  if (explaining !== 0 && (look.tainted & STATED.percentageDone) === 0) {
    rememberBounds(look);
    state.rules = explaining;
  }
  if (stance.convention !== "auto") return;
  state.conventions &= ~excludedByHabits(look);
};

/**
 * Remembers what a judged report states: all that was not found to be wrong. Beside UNKNOWN nothing
 * is taken over but that the job was lost from sight.
 */
export const remember = (look: Look): void => {
  const { reading, state } = look;
  if (reading.status !== undefined && isIndeterminate(reading.status)) {
    loseSight(state);
    return;
  }
  const trusted = reading.stated & ~look.tainted;
  rememberTimes(look, trusted);
  rememberProgress(look, trusted);
  rememberStatus(look, trusted);
  rememberConventions(look);
  state.known |= trusted & REMEMBERED_FACTS;
};
