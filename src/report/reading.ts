import { type JobStatus } from "../job/status.ts";
import { type JsonObject } from "../job/json.ts";
import { type ShapeProblems } from "./shape-problem.ts";

/** What a job object says of its plan, next to the report nested in it. A number that is not stated is NaN. */
export interface ReadPlan {
  epochs: number;
  batchSize: number;
  /** −1 and 0 mean no cap, as on the wire. */
  maxSteps: number;
  /** True where sequence packing or GRPO makes samples and batch size no evidence of the steps. */
  stepsUnknowable: boolean;
}

/**
 * One payload, read. It is written over by the next payload that is read into it, so that a stream
 * of reports costs no memory; what is to be kept must be copied. A number that is not stated, or
 * whose shape is broken, is NaN: every comparison with it is false, so the unknown breaks no law.
 */
export interface Reading {
  /** Where the report stands in the payload, as a JSON Pointer: empty, or `/status_details` in a job object. */
  base: string;
  /** The job object around the report, where there is one. */
  job: JsonObject | undefined;
  /** The object that holds the report's fields. */
  fields: JsonObject;
  /** The object that holds `status`: the report itself, or the job object around it. */
  statusAt: string;
  status: JobStatus | undefined;
  /** The job object's own status, where the report nested in it has one, too: that of the report serves. */
  jobStatus: JobStatus | undefined;
  /** Microseconds since 1970 UTC. */
  createdAt: number;
  updatedAt: number;
  /** The pair of times of the job object around the report; never mixed with the report's own. */
  jobCreatedAt: number;
  jobUpdatedAt: number;
  /** Seconds. */
  elapsedTime: number;
  stepsCompleted: number;
  epochsCompleted: number;
  /** From 0 to 100. */
  percentageDone: number;
  stepsPerEpoch: number;
  bestEpoch: number;
  trainLoss: number;
  valLoss: number;
  /** The series by key, where `metrics` is well shaped as a whole. */
  series: JsonObject | undefined;
  /** Whether `metrics.keys` names just the series that are there. */
  keysAgree: boolean;
  /** Whether a series has no points. */
  hasEmptySeries: boolean;
  /** Whether the steps of a series fall somewhere. */
  hasFallingSteps: boolean;
  /** The highest step of any series. */
  highestMetricStep: number;
  /** The lowest value of `val_loss` in its series, and the step of the first point that has it; NaN where a point is not well shaped. */
  lowestValLoss: number;
  lowestValLossStep: number;
  /** The entries of `status_logs`. */
  logs: readonly unknown[] | undefined;
  /** The newest instant of `status_logs`. */
  newestLogAt: number;
  plan: ReadPlan;
  /** Which facts are stated, as the bits of `STATED`. */
  stated: number;
  problems: ShapeProblems;
}

const NOTHING: JsonObject = Object.freeze({});

/** A blank to read payloads into; one serves any number of them, one after another. */
export const blankReading = (): Reading => ({
  base: "",
  job: undefined,
  fields: NOTHING,
  statusAt: "",
  status: undefined,
  jobStatus: undefined,
  createdAt: Number.NaN,
  updatedAt: Number.NaN,
  jobCreatedAt: Number.NaN,
  jobUpdatedAt: Number.NaN,
  elapsedTime: Number.NaN,
  stepsCompleted: Number.NaN,
  epochsCompleted: Number.NaN,
  percentageDone: Number.NaN,
  stepsPerEpoch: Number.NaN,
  bestEpoch: Number.NaN,
  trainLoss: Number.NaN,
  valLoss: Number.NaN,
  series: undefined,
  keysAgree: true,
  hasEmptySeries: false,
  hasFallingSteps: false,
  highestMetricStep: Number.NaN,
  lowestValLoss: Number.NaN,
  lowestValLossStep: Number.NaN,
  logs: undefined,
  newestLogAt: Number.NaN,
  plan: { epochs: Number.NaN, batchSize: Number.NaN, maxSteps: Number.NaN, stepsUnknowable: false },
  stated: 0,
  problems: new Map(),
});

/** Forgets what was read before, keeping the memory. */
export const wipe = (reading: Reading): void => {
  reading.base = "";
  reading.job = undefined;
  reading.statusAt = "";
  reading.fields = NOTHING;
  reading.status = undefined;
  reading.jobStatus = undefined;
  reading.createdAt = Number.NaN;
  reading.updatedAt = Number.NaN;
  reading.jobCreatedAt = Number.NaN;
  reading.jobUpdatedAt = Number.NaN;
  reading.elapsedTime = Number.NaN;
  reading.stepsCompleted = Number.NaN;
  reading.epochsCompleted = Number.NaN;
  reading.percentageDone = Number.NaN;
  reading.stepsPerEpoch = Number.NaN;
  reading.bestEpoch = Number.NaN;
  reading.trainLoss = Number.NaN;
  reading.valLoss = Number.NaN;
  reading.series = undefined;
  reading.keysAgree = true;
  reading.hasEmptySeries = false;
  reading.hasFallingSteps = false;
  reading.highestMetricStep = Number.NaN;
  reading.lowestValLoss = Number.NaN;
  reading.lowestValLossStep = Number.NaN;
  reading.logs = undefined;
  reading.newestLogAt = Number.NaN;
  reading.plan.epochs = Number.NaN;
  reading.plan.batchSize = Number.NaN;
  reading.plan.maxSteps = Number.NaN;
  reading.plan.stepsUnknowable = false;
  reading.stated = 0;
  if (reading.problems.size > 0) reading.problems.clear();
};
