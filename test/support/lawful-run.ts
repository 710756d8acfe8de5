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
  readonly ending: "completed" | "ready" | "failed" | "cancelled" | "cancel-race" | "never-ran";
  /** How far epochs_completed is from the epochs ended. */
  readonly epochsOff: -1 | 0 | 1;
  /** Steps after which the counter of steps is flushed while training runs: 1 or 100. */
  readonly burst: 1 | 100;
  /** Steps between two reports. */
  readonly stride: number;
  /** How many samples are packed into one: the steps shrink, and samples and batch size tell nothing of them. */
  readonly packed?: number;
  /** Where the best epoch lies among those that ended: 1 is the last of them. */
  readonly bestAt?: number;
  /** Whether validations during an epoch may make it the best before it has ended. */
  readonly bestMayBeUnderWay?: boolean;
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

const bestEpochOf = (choices: RunChoices, ended: number, begun: number): number | null => {
  const { convention, bestAt = 1, bestMayBeUnderWay = false, epochsOff } = choices;
  // Where epochs_completed lags, nothing else tells that the epoch after the next one has begun.
  const last = bestMayBeUnderWay && epochsOff >= 0 ? begun : ended;
  if (last === 0) return null;
  const best = Math.max(1, Math.ceil(last * bestAt));
  return CONVENTIONS[convention].bestEpoch === "0-based" ? best - 1 : best;
};

/** The documented number where it is whole, which it need not be; else services can but leave it out. */
const reportedStepsPerEpoch = (
  { plan, convention, packed = 1 }: RunChoices,
  perEpoch: number,
): number | null => {
  if (CONVENTIONS[convention].stepsPerEpochRule === "observed" || packed > 1) return perEpoch;
  const documented = Math.ceil(plan.trainingSamples / plan.batchSize) / plan.epochs;
  return Number.isSafeInteger(documented) ? documented : null;
};

const CLOSING: Readonly<Record<RunChoices["ending"], readonly JobStatus[]>> = {
  completed: ["running", "completed", "completed"],
  ready: ["completed", "ready", "ready"],
  failed: ["running", "failed", "failed"],
  cancelled: ["running", "cancelling", "cancelled", "cancelled"],
  "cancel-race": ["cancelling", "completed", "completed"],
  "never-ran": ["cancelling", "cancelled", "cancelled"],
};

interface Moment {
  readonly status: JobStatus;
  /** Steps done by then, and those of them that are reported. */
  readonly done: number;
  readonly steps: number;
}

const resting = (status: JobStatus): Moment => ({ status, done: 0, steps: 0 });

/** What a poller can see, in order. */
const momentsOf = ({ ends, ending, stride, burst }: RunChoices, total: number): readonly Moment[] => {
  const waiting = (["created", "pending", "pending"] as const).map(resting);
  if (ending === "never-ran") return [...waiting, ...CLOSING[ending].map(resting)];
  const last = Math.max(1, Math.floor(total * ends));
  const looks = Math.ceil(last / stride);
  const running = (_: unknown, look: number): Moment => {
    const done = look * stride;
    return { status: "running", done, steps: Math.floor(done / burst) * burst };
  };
  return [
    ...waiting,
    ...Array.from({ length: looks }, running),
    ...CLOSING[ending].map((status) => ({ status, done: last, steps: last })),
  ];
};

/** The steps that the job really makes, an epoch and in all. */
export const realSteps = ({
  plan,
  convention,
  packed = 1,
}: RunChoices): readonly [perEpoch: number, total: number] => {
  const splitRule = convention === "platform" ? "platform" : "documented";
  const perEpoch = numberOf(stepsPerEpoch(plan, "observed", splitRule));
  if (packed === 1) return [perEpoch, numberOf(totalSteps(plan, splitRule))];
  const fewer = Math.ceil(perEpoch / packed);
  const cap = (plan.maxSteps ?? 0) > 0 ? (plan.maxSteps ?? 0) : Number.POSITIVE_INFINITY;
  return [fewer, Math.min(cap, fewer * plan.epochs)];
};

/** The reports of a lawful job, five seconds apart. */
export const lawfulRun = (choices: RunChoices): readonly WireReport[] => {
  const { plan, convention, epochsOff } = choices;
  const [perEpoch, total] = realSteps(choices);
  const off = CONVENTIONS[convention].percentageRule === "epochs" ? Math.min(0, epochsOff) : epochsOff;
  let epochs = 0;
  let hasRun = false;
  return momentsOf(choices, total).map(({ status, done, steps }, look) => {
    hasRun ||= status === "running" || status === "completed";
    const ended = Math.floor(done / perEpoch);
    if (hasRun) epochs = Math.min(plan.epochs, Math.max(epochs, ended + off));
    return {
      created_at: wireInstant(0),
      updated_at: wireInstant(5 * look),
      status,
      steps_completed: steps,
      epochs_completed: epochs,
      steps_per_epoch: hasRun ? reportedStepsPerEpoch(choices, perEpoch) : null,
      percentage_done: hasRun ? percentageOf(choices, steps, epochs, total) : 0,
      elapsed_time: elapsedOf(choices, 5 * look),
      best_epoch: bestEpochOf(choices, ended, Math.ceil(done / perEpoch)),
    };
  });
};
