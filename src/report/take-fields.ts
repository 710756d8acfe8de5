import { type JsonObject } from "../job/json.ts";
import { isJobStatus } from "../job/status.ts";
import { lastInstant, takesInstant, takesInstantAt } from "./known-instants.ts";
import { type Reading, type ReadPlan } from "./reading.ts";
import { capOf, countOf, finiteOf, isAbsent, isSettled, secondsOf, sizeOf } from "./take.ts";

// Each function reads the fields of one table in `fields.ts`, and answers whether nothing is to be said
// of any; else what is to be said is found by the table. The names are spelled out, one after another,
// since an engine reads a named field at once, but must search for one whose name it is told each time.

/** Before the places of the log. */
const PLACE_OF_CREATION = 0;

const takesTimes = (from: JsonObject, reading: Reading): boolean => {
  const { created_at: createdAt, updated_at: updatedAt, elapsed_time: elapsedTime } = from;
  const isCreatedAt = takesInstantAt(createdAt, PLACE_OF_CREATION);
  if (isCreatedAt) reading.createdAt = lastInstant.micros;
  const isUpdatedAt = takesInstant(updatedAt);
  if (isUpdatedAt) reading.updatedAt = lastInstant.micros;
  reading.elapsedTime = secondsOf(elapsedTime);
  return isCreatedAt && isUpdatedAt && isSettled(reading.elapsedTime, elapsedTime);
};

const takesCounts = (from: JsonObject, reading: Reading): boolean => {
  const {
    epochs_completed: epochs,
    steps_completed: steps,
    steps_per_epoch: perEpoch,
    best_epoch: best,
  } = from;
  reading.epochsCompleted = countOf(epochs);
  reading.stepsCompleted = countOf(steps);
  reading.stepsPerEpoch = countOf(perEpoch);
  reading.bestEpoch = countOf(best);
  return (
    isSettled(reading.epochsCompleted, epochs) &&
    isSettled(reading.stepsCompleted, steps) &&
    isSettled(reading.stepsPerEpoch, perEpoch) &&
    isSettled(reading.bestEpoch, best)
  );
};

const takesNumbers = (from: JsonObject, reading: Reading): boolean => {
  const { percentage_done: percentageDone, train_loss: trainLoss, val_loss: valLoss } = from;
  reading.percentageDone = finiteOf(percentageDone);
  reading.trainLoss = finiteOf(trainLoss);
  reading.valLoss = finiteOf(valLoss);
  return (
    isSettled(reading.percentageDone, percentageDone) &&
    isSettled(reading.trainLoss, trainLoss) &&
    isSettled(reading.valLoss, valLoss)
  );
};

/** Reads the single values of a report. */
export const takesReport = (from: JsonObject, reading: Reading): boolean => {
  const areTimes = takesTimes(from, reading);
  const areCounts = takesCounts(from, reading);
  return takesNumbers(from, reading) && areCounts && areTimes;
};

/** Reads the status of a report, or of the job object around it. */
export const takesStatus = ({ status }: JsonObject, reading: Reading): boolean => {
  if (!isJobStatus(status)) return false;
  reading.status = status;
  return true;
};

/** Reads the times of a job object. */
export const takesJobTimes = (from: JsonObject, reading: Reading): boolean => {
  const { created_at: createdAt, updated_at: updatedAt } = from;
  const isCreatedAt = takesInstant(createdAt);
  if (isCreatedAt) reading.jobCreatedAt = lastInstant.micros;
  const isUpdatedAt = takesInstant(updatedAt);
  if (isUpdatedAt) reading.jobUpdatedAt = lastInstant.micros;
  return (isCreatedAt || isAbsent(createdAt)) && (isUpdatedAt || isAbsent(updatedAt));
};

const takesSizes = (from: JsonObject, plan: ReadPlan): boolean => {
  const { epochs, batch_size: batchSize, max_steps: maxSteps } = from;
  plan.epochs = sizeOf(epochs);
  plan.batchSize = sizeOf(batchSize);
  plan.maxSteps = capOf(maxSteps);
  return (
    isSettled(plan.epochs, epochs) &&
    isSettled(plan.batchSize, batchSize) &&
    isSettled(plan.maxSteps, maxSteps)
  );
};

/** Reads what the hyperparameters of a job object say of its plan. */
export const takesHyperparameters = (from: JsonObject, { plan }: Reading): boolean => {
  const { training_type: type, sequence_packing_enabled: isPacked } = from;
  const isGrpo = typeof type === "string" && type.toLowerCase() === "grpo";
  plan.stepsUnknowable = isPacked === true || isGrpo;
  return (
    takesSizes(from, plan) &&
    (typeof type === "string" || isAbsent(type)) &&
    (typeof isPacked === "boolean" || isAbsent(isPacked))
  );
};
