import { type Whereabouts } from "../../trace/stage-of.ts";

/** How long a watch waits for what does not come, in seconds each; Infinity for as long as it takes. */
export interface WatchLimits {
  /** In the queue: CREATED or PENDING. Infinity unless told. */
  readonly queue?: number;
  /**
   * Running, with nothing that moves: no step, epoch or percentage, no point of a series, no entry of
   * the log, and no newer `updated_at`. 3600 unless told.
   */
  readonly stall?: number;
  /** After the last step, or while CANCELLING; until READY after COMPLETED. 3600 unless told. */
  readonly finish?: number;
  /** Without an answer that can be used. 300 unless told. */
  readonly unreachable?: number;
  /** The watch as a whole. Infinity unless told. */
  readonly total?: number;
}

/** The name of a limit. */
export type LimitName = keyof WatchLimits;

/** The limits on how long a job may do what it does. */
export type StageLimit = "queue" | "stall" | "finish";

/** The limits that hold unless told. */
export const DEFAULT_LIMITS: Readonly<Record<LimitName, number>> = {
  queue: Number.POSITIVE_INFINITY,
  stall: 3600,
  finish: 3600,
  unreachable: 300,
  total: Number.POSITIVE_INFINITY,
};

/** Since when what is waited for has not come, each in milliseconds since 1970. */
export interface Since {
  readonly stage: Whereabouts | null;
  /** When the job was first seen in its stage. */
  readonly stageSince: number;
  /** When a sign of life moved last, or the stage. */
  readonly lastSign: number;
}

/** The limit on how long a job may do what it does: its name, and since when it counts. */
const limitOfStage = ({ stage, stageSince, lastSign }: Since): readonly [StageLimit, number] => {
  switch (stage) {
    case "queued":
      return ["queue", stageSince];
    case "finishing":
    case "cancelling":
    // What goes on after its end is waited for: COMPLETED until it is READY.
    case "ended":
      return ["finish", stageSince];
    case "preparing":
    case "training":
    case null:
      return ["stall", lastSign];
  }
};

/** The limit that a job has passed by now; null where it has passed none. */
export const passedLimit = (
  since: Since,
  limits: Readonly<Record<LimitName, number>>,
  now: number,
): StageLimit | null => {
  const [limit, from] = limitOfStage(since);
  return now - from >= limits[limit] * 1000 ? limit : null;
};
