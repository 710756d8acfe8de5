import { MICROS_PER_SECOND } from "../../job/instant.ts";
import { isJsonObject, type JsonObject } from "../../job/json.ts";
import { epochsEnded } from "../../progress/epochs-of-steps.ts";
import { lastInstant, takesInstant } from "../../report/known-instants.ts";
import { isAbsent } from "../../report/take.ts";
import { narrowByStepsRule } from "../percentage-evidence.ts";
import { TOLERATED } from "../time/elapsed-exceeds-wall.ts";
import { logGoesOn } from "./log-goes-on.ts";
import { metricsGoOn } from "./metrics-go-on.ts";
import { type Routine } from "./routine.ts";

/** Whether a report has fields of just these names, in their order. */
const hasNames = (report: JsonObject, names: readonly string[]): boolean => {
  let place = 0;
  for (const name in report) {
    if (name !== names[place]) return false;
    place += 1;
  }
  return place === names.length;
};

/** Whether a report is one of the same job, still in training, and no older than the newest. */
const timesGoOn = (report: JsonObject, routine: Routine): boolean => {
  if (report.status !== "running" || report.created_at !== routine.createdAt) return false;
  if (!takesInstant(report.updated_at)) return false;
  routine.updatedAt = lastInstant.micros;
  return routine.updatedAt >= routine.state.updatedAt;
};

/**
 * Whether the numbers of a report go on as they should, and its lists with them; then they are remembered.
 * What is asked of single values stands in one function, which an engine compiles by itself, with all that
 * it calls put into it: spread over small ones it takes a third more time. A test holds it to the laws.
 */
// oxlint-disable-next-line complexity -- see above
const takesProgress = (report: JsonObject, routine: Routine): boolean => {
  const { state, totalSteps: total } = routine;
  const { steps_completed: steps, epochs_completed: epochs, percentage_done: percentage } = report;
  if (typeof steps !== "number" || typeof epochs !== "number" || typeof percentage !== "number") return false;
  if (report.steps_per_epoch !== state.stepsPerEpoch || !Number.isSafeInteger(steps)) return false;
  if (steps < state.stepsCompleted || epochs !== epochsEnded(steps, routine.stepsPerEpoch)) return false;
  const cents = Math.round(percentage * 100);
  if (cents / 100 !== percentage || percentage < state.percentageDone || percentage >= 100) return false;
  // As the steps rule has it; all products are exact. So the steps are fewer than the total, which stays possible.
  if (!(Math.abs(20_000 * steps - 2 * cents * total) <= total)) return false;
  const { elapsed_time: elapsed, best_epoch: best, train_loss: trainLoss, val_loss: valLoss } = report;
  if (typeof elapsed === "number") {
    if (!routine.statesElapsedTime || !(elapsed >= state.elapsedTime)) return false;
    // The first one above 0 tells something of the conventions.
    if (elapsed > 0 !== state.elapsedTime > 0) return false;
    if (elapsed * MICROS_PER_SECOND > routine.updatedAt - state.createdAt + TOLERATED) return false;
  } else if (routine.statesElapsedTime || !isAbsent(elapsed)) return false;
  let bestEpoch = Number.NaN;
  if (typeof best === "number") {
    if (!routine.statesBestEpoch || !Number.isSafeInteger(best) || best < 0 || best > epochs) return false;
    if (best === 0 && !routine.mayBestBe0) return false;
    if (best === routine.mostEpochs && !routine.mayBestBeLast) return false;
    bestEpoch = best;
  } else if (routine.statesBestEpoch || !isAbsent(best)) return false;
  if (routine.statesTrainLoss ? !Number.isFinite(trainLoss) : !isAbsent(trainLoss)) return false;
  if (routine.statesValLoss ? !Number.isFinite(valLoss) : !isAbsent(valLoss)) return false;
  if (!metricsGoOn(report, routine, steps, bestEpoch) || !logGoesOn(report, routine)) return false;
  if (routine.isNew) {
    routine.isNew = false;
    state.seen |= routine.facts;
    state.judged |= routine.judged;
    state.judgedBeyond |= routine.judgedBeyond;
  }
  state.updatedAt = routine.updatedAt;
  if (typeof elapsed === "number" && elapsed > state.elapsedTime) state.elapsedTime = elapsed;
  if (steps > state.stepsCompleted) state.stepsCompleted = steps;
  if (epochs > state.epochsCompleted) state.epochsCompleted = epochs;
  if (percentage > state.percentageDone) state.percentageDone = percentage;
  // Steps and percentage may leave fewer totals possible than are known to be: that is told sooner than which.
  const { lowestTotal, highestTotal } = state;
  const isAbove = steps > lowestTotal || 20_000 * steps > lowestTotal * (2 * cents + 1);
  if (isAbove || 20_000 * steps < highestTotal * (2 * cents - 1)) narrowByStepsRule(state, percentage, steps);
  return true;
};

/**
 * Takes a report into the state of a job, if it is one that breaks no law and only goes on with what its
 * routine has settled. Of one that is not taken, nothing is said: it may be lawful all the same. It never
 * throws: what does, by a getter or a proxy, is not taken.
 */
export const takesRoutine = (payload: unknown, routine: Routine): boolean => {
  try {
    return (
      isJsonObject(payload) &&
      hasNames(payload, routine.names) &&
      timesGoOn(payload, routine) &&
      takesProgress(payload, routine)
    );
  } catch {
    return false;
  }
};
