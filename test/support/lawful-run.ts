import { instantText } from "../../src/job/instant-text.ts";
import { type JobStatus } from "../../src/job/status.ts";
import { type TrainingPlan } from "../../src/job/training-plan.ts";
import {
  CONVENTIONS,
  type ConventionName,
  platformPercentage,
  stepsPerEpoch,
  stepsPercentageInDoubles,
  totalSteps,
} from "../../src/progress/index.ts";

/** How a run goes: every choice that a lawful job is free to make. */
export interface RunChoices {
  readonly plan: TrainingPlan;
  readonly convention: ConventionName;
  /** The share of the steps at which training ends: 1 unless it stops early, fails or is cancelled. */
  readonly ends: number;
  readonly ending: "completed" | "ready" | "failed" | "cancelled" | "cancel-race";
  /** How far epochs_completed is from the epochs ended. */
  readonly epochsOff: -1 | 0 | 1;
  /** Steps after which the counter of steps is flushed while training runs: 1 or 100. */
  readonly burst: 1 | 100;
  /** Steps between two reports. */
  readonly stride: number;
}

/** A report as the wire has it. */
export type WireReport = Readonly<Record<string, unknown>>;

const BEGIN = 1_748_588_400_000_000;
const MICROS = 1_000_000;

const wireInstant = (seconds: number): string =>
  instantText(BEGIN + Math.round(seconds * MICROS)).replace("Z", "");

const numberOf = (result: { readonly ok: boolean; readonly value?: unknown }): number =>
  typeof result.value === "number" ? result.value : Number.NaN;

const percentageOf = (
  { plan, convention }: RunChoices,
  steps: number,
  epochs: number,
  total: number,
): number | undefined => {
  switch (CONVENTIONS[convention].percentageRule) {
    case "epochs":
      return (100 * epochs) / plan.epochs;
    case "steps":
      return stepsPercentageInDoubles(steps, total);
    case "platform":
      return platformPercentage(steps, total);
  }
};

const elapsedOf = ({ convention }: RunChoices, seconds: number): number => {
  const habit = CONVENTIONS[convention].elapsedTime;
  return habit === "zero" || habit === "absent-or-zero" ? 0 : seconds;
};

const bestEpochOf = ({ convention }: RunChoices, epochsEnded: number): number | null => {
  if (epochsEnded === 0) return null;
  return CONVENTIONS[convention].bestEpoch === "0-based" ? epochsEnded - 1 : epochsEnded;
};

const CLOSING: Readonly<Record<RunChoices["ending"], readonly JobStatus[]>> = {
  completed: ["running", "completed", "completed"],
  ready: ["completed", "ready", "ready"],
  failed: ["running", "failed", "failed"],
  cancelled: ["running", "cancelling", "cancelled", "cancelled"],
  "cancel-race": ["cancelling", "completed", "completed"],
};

interface Moment {
  readonly status: JobStatus;
  /** Steps done by then, and those of them that are reported. */
  readonly done: number;
  readonly steps: number;
}

const waiting = (status: JobStatus): Moment => ({ status, done: 0, steps: 0 });

/** What a poller can see, in order. */
const momentsOf = ({ ends, ending, stride, burst }: RunChoices, total: number): readonly Moment[] => {
  const last = Math.max(1, Math.floor(total * ends));
  const looks = Math.ceil(last / stride);
  const running = (_: unknown, look: number): Moment => {
    const done = look * stride;
    return { status: "running", done, steps: Math.floor(done / burst) * burst };
  };
  return [
    ...(["created", "pending", "pending"] as const).map(waiting),
    ...Array.from({ length: looks }, running),
    ...CLOSING[ending].map((status) => ({ status, done: last, steps: last })),
  ];
};

/** The reports of a lawful job, five seconds apart. */
export const lawfulRun = (choices: RunChoices): readonly WireReport[] => {
  const { plan, convention, epochsOff } = choices;
  const { percentageRule, stepsPerEpochRule } = CONVENTIONS[convention];
  const splitRule = convention === "platform" ? "platform" : "documented";
  const total = numberOf(totalSteps(plan, splitRule));
  const perEpoch = numberOf(stepsPerEpoch(plan, "observed", splitRule));
  const off = percentageRule === "epochs" ? Math.min(0, epochsOff) : epochsOff;
  let epochs = 0;
  return momentsOf(choices, total).map(({ status, done, steps }, look) => {
    const isTraining = status !== "created" && status !== "pending";
    const ended = Math.floor(done / perEpoch);
    if (isTraining) epochs = Math.min(plan.epochs, Math.max(epochs, ended + off));
    return {
      created_at: wireInstant(0),
      updated_at: wireInstant(5 * look),
      status,
      steps_completed: steps,
      epochs_completed: epochs,
      steps_per_epoch: isTraining && stepsPerEpochRule === "observed" ? perEpoch : null,
      percentage_done: isTraining ? percentageOf(choices, steps, epochs, total) : 0,
      elapsed_time: elapsedOf(choices, 5 * look),
      best_epoch: bestEpochOf(choices, Math.min(ended, epochs)),
    };
  });
};
