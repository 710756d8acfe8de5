import { instantFromText } from "../job/instant.ts";
import { isJsonObject } from "../job/json.ts";
import { touched } from "../job/touched.ts";

/** The parts of a job's work that its status log tells apart, in their order. */
export const PHASES = Object.freeze(["download", "training", "upload"] as const);

/** One of `download` (of model and data), `training` and `upload` (of what was trained). */
export type PhaseName = (typeof PHASES)[number];

/** One entry of `status_logs`, with what its message stands for. */
export interface LogEvent {
  /** The time as it was written; null where there is none that can be read. */
  readonly at: string | null;
  readonly message: string | null;
  readonly detail: string | null;
  /** The phase that the message is about; null for messages such as `created`. */
  readonly phase: PhaseName | null;
  /** What the message says of the phase, in small letters: `created`, `pending`, `running`, `completed`, `failed`. */
  readonly state: string | null;
}

/** An event with what it is sorted by. */
export interface PlacedEvent extends LogEvent {
  /** Microseconds since 1970 UTC; NaN where there is no time. */
  readonly micros: number;
}

/** What log messages begin with, by phase. Source: recorded status logs. */
const PREFIXES: Readonly<Record<string, PhaseName>> = {
  EntityHandler_0_: "download",
  TrainingJob: "training",
  EntityHandler_1_: "upload",
};

const MESSAGE = /^(?<prefix>EntityHandler_[01]_|TrainingJob)(?<state>[A-Za-z]+)$/u;

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

const instantOf = (text: string | null): number =>
  (text === null ? undefined : instantFromText(text)) ?? Number.NaN;

/** What a message says of a phase, if it is about one. */
const meaningOf = (message: string | null): Pick<LogEvent, "phase" | "state"> => {
  const { prefix = "", state = "" } = MESSAGE.exec(message ?? "")?.groups ?? {};
  const phase = PREFIXES[prefix];
  return phase === undefined ? { phase: null, state: null } : { phase, state: state.toLowerCase() };
};

const eventOf = (entry: unknown): PlacedEvent => {
  const fields = isJsonObject(entry) ? entry : {};
  const message = textOf(fields["message"]);
  const time = textOf(fields["updated_at"]);
  const micros = instantOf(time);
  return {
    at: Number.isNaN(micros) ? null : time,
    message,
    detail: textOf(fields["detail"]),
    ...meaningOf(message),
    micros,
  };
};

/** Reads an entry of `status_logs` of any origin: what is not there, not a text or throws is null. */
export const placedEvent = (entry: unknown): PlacedEvent => {
  const read = touched(() => eventOf(entry));
  return read.ok ? read.value : eventOf(undefined);
};
