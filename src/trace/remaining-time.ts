import { instantFromText, MICROS_PER_SECOND } from "../job/instant.ts";
import { STEPS_IN_A_BURST } from "../progress/epochs-of-steps.ts";
import { type Terms } from "../laws/terms.ts";
import { type Pace, secondsLeft, secondsPerUnit } from "./pace.ts";
import { type Sight } from "./sight.ts";
import { loggedPhase, type Stage, STAGES, type Whereabouts, whereabouts } from "./stage-of.ts";
import { stepsOfTraining } from "./steps-of-training.ts";

/**
 * How long a job goes on: seconds for each stage, 0 or more; 0 for a stage that is passed, null where
 * nothing tells. Training may end earlier than that, by early stopping or a time limit.
 */
export interface RemainingTime extends Readonly<Record<Stage, number | null>> {
  /** Where the job is; null where no status was known. */
  readonly stage: Whereabouts | null;
}

/** Before so much of the training is done, most of the time since its start may have gone into loading the model. */
const TELLING_SHARE = 0.05;

/** Seconds since training began for each unit done, by the job's own clock; NaN where its log does not tell. */
const sinceStart = (sight: Sight, { done }: Pace, total: number): number => {
  const start = loggedPhase(sight, "training")?.start ?? "";
  const micros = sight.updatedAt - (instantFromText(start) ?? Number.NaN);
  return micros > 0 && done > 0 && done >= total * TELLING_SHARE
    ? micros / MICROS_PER_SECOND / done
    : Number.NaN;
};

/** Seconds for a step: the newest metrics tell best, then the counter's moves, then older metrics, then the log. */
const secondsPerStep = (sight: Sight, total: number): number => {
  const { steps, measured, isMeasuredNow } = sight;
  const counted = secondsPerUnit(steps);
  const sources = isMeasuredNow ? [measured] : [counted, measured, sinceStart(sight, steps, total)];
  return sources.find((each) => each > 0) ?? Number.NaN;
};

/** Seconds that one counter leaves, if it tells. */
const byCounter = (sight: Sight, counter: "epochs" | "percentage", total: number, usual: number): number => {
  const pace = sight[counter];
  const counted = secondsPerUnit(pace);
  const each = Number.isNaN(counted) ? sinceStart(sight, pace, total) : counted;
  return secondsLeft(pace, { total, secondsPerUnit: each, usualStride: usual, now: sight.now });
};

/** Seconds of training that are left: by steps, else by the percentage, else by epochs; NaN where none tells. */
const secondsOfTraining = (sight: Sight, terms: Terms): number => {
  const total = stepsOfTraining(sight, terms);
  const steps = {
    total,
    secondsPerUnit: secondsPerStep(sight, total),
    usualStride: STEPS_IN_A_BURST,
    now: sight.now,
  };
  const ways = [
    () => secondsLeft(sight.steps, steps),
    () => byCounter(sight, "percentage", 100, terms.epochs > 0 ? 100 / terms.epochs : 0),
    () => byCounter(sight, "epochs", terms.epochs, 1),
  ];
  for (const way of ways) {
    const seconds = way();
    if (Number.isFinite(seconds)) return seconds;
  }
  return Number.NaN;
};

const stated = (seconds: number): number | null => (Number.isFinite(seconds) ? seconds : null);

const isUploaded = (sight: Sight): boolean => loggedPhase(sight, "upload")?.state === "completed";

const inStage = (sight: Sight, terms: Terms, stage: Stage): RemainingTime => {
  const passed = (other: Stage): boolean => STAGES.indexOf(other) < STAGES.indexOf(stage);
  return {
    stage,
    queued: passed("queued") ? 0 : null,
    preparing: passed("preparing") ? 0 : null,
    training: passed("training") ? 0 : stated(secondsOfTraining(sight, terms)),
    finishing: stage === "finishing" && isUploaded(sight) ? 0 : null,
  };
};

/** How long a job goes on by all that was seen of it. How long a queue, a download or an upload takes is never guessed. */
export const remainingTime = (sight: Sight, terms: Terms): RemainingTime => {
  const stage = whereabouts(sight, terms);
  switch (stage) {
    case null:
      return { stage, queued: null, preparing: null, training: null, finishing: null };
    case "ended":
      return { stage, queued: 0, preparing: 0, training: 0, finishing: 0 };
    case "cancelling":
      return { stage, queued: 0, preparing: 0, training: 0, finishing: null };
    case "queued":
    case "preparing":
    case "training":
    case "finishing":
      return inStage(sight, terms, stage);
  }
};
