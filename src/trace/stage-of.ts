import { type Terms } from "../laws/terms.ts";
import { isActive, isCancellable, isTerminal, isWaiting } from "../lifecycle/index.ts";
import { type PhaseName } from "./log-event.ts";
import { type Sight } from "./sight.ts";
import { stepsOfTraining } from "./steps-of-training.ts";
import { type Phase } from "./timeline.ts";

/** The stages of a job's life, in their order. */
export const STAGES = Object.freeze(["queued", "preparing", "training", "finishing"] as const);

/** One of `queued`, `preparing` (download, start of the trainer), `training` and `finishing` (upload, publishing). */
export type Stage = (typeof STAGES)[number];

/** Where a job is: in a stage, on its way to CANCELLED, or at its end. */
export type Whereabouts = Stage | "cancelling" | "ended";

/** What the newest log says of a phase. */
export const loggedPhase = ({ timeline }: Sight, name: PhaseName): Phase | undefined =>
  timeline?.phases.find((phase) => phase.name === name);

/** Whether the log shows that the work of a phase began. */
const hasBegun = (phase: Phase | undefined): boolean =>
  phase !== undefined && phase.state !== "created" && phase.state !== "pending";

const hasAdvanced = ({ steps, epochs, percentage }: Sight): boolean =>
  steps.done > 0 || epochs.done > 0 || percentage.done > 0;

/** 100 % may be those of one epoch: where the steps are known to go on, they tell. */
const hasTrained = (sight: Sight, terms: Terms): boolean =>
  (sight.percentage.done >= 100 && !(sight.steps.done < stepsOfTraining(sight, terms))) ||
  sight.steps.done >= stepsOfTraining(sight, terms) ||
  loggedPhase(sight, "training")?.state === "completed" ||
  hasBegun(loggedPhase(sight, "upload"));

/** The stage of a job that is at work, or waits for it: the log goes before the status, which may lag it. */
const stageAtWork = (sight: Sight, terms: Terms, isInQueue: boolean): Stage => {
  const isTraining = hasBegun(loggedPhase(sight, "training"));
  if (isInQueue && !isTraining) return hasBegun(loggedPhase(sight, "download")) ? "preparing" : "queued";
  if (hasTrained(sight, terms)) return "finishing";
  return isTraining || hasAdvanced(sight) ? "training" : "preparing";
};

/** Where a job is by all that was seen of it; null where no status was known. */
export const whereabouts = (sight: Sight, terms: Terms): Whereabouts | null => {
  const { status } = sight;
  if (status === undefined) return null;
  if (isTerminal(status)) return "ended";
  if (isActive(status) && !isCancellable(status)) return "cancelling";
  return stageAtWork(sight, terms, isWaiting(status));
};
