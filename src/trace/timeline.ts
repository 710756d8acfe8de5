import { MICROS_PER_SECOND } from "../job/instant.ts";
import { touched } from "../job/touched.ts";
import { type LogEvent, type PhaseName, PHASES, placedEvent, type PlacedEvent } from "./log-event.ts";

/** One phase of a job's work, as its status log tells it. */
export interface Phase {
  readonly name: PhaseName;
  /** When its work began: that it runs or, where no entry says so, its first entry; null where nothing tells. */
  readonly start: string | null;
  /** When it was completed or failed; null where it was neither. */
  readonly end: string | null;
  /** Seconds between the two, 0 or more; null where one is not known. Times to the second make it wrong by up to one. */
  readonly seconds: number | null;
  /** What the newest entry says of it: `created`, `pending`, `running`, `completed`, `failed`, or a word not known. */
  readonly state: string;
}

/** What a status log tells: its entries in order, and the phases that they are about. */
export interface Timeline {
  readonly events: readonly LogEvent[];
  /** The phases that the log mentions, in their order. */
  readonly phases: readonly Phase[];
}

/** What comes first where times tie: the order of a job's life. */
const ORDER = [
  "created",
  "PVCCreated",
  ...["EntityHandler_0_", "TrainingJob", "EntityHandler_1_"].flatMap((prefix) => [
    `${prefix}Created`,
    `${prefix}Pending`,
    ...(prefix === "TrainingJob" ? ["NotEnoughResources"] : []),
    `${prefix}Running`,
    `${prefix}Completed`,
    `${prefix}Failed`,
  ]),
];

const rankOf = ({ message }: LogEvent): number => {
  const rank = ORDER.indexOf(message ?? "");
  return rank === -1 ? ORDER.length : rank;
};

/** Entries whose time cannot be read come last, where they stood. */
const secondOf = ({ micros }: PlacedEvent): number =>
  Number.isNaN(micros) ? Number.POSITIVE_INFINITY : Math.floor(micros / MICROS_PER_SECOND);

const compared = (one: number, other: number): number => {
  if (Object.is(one, other)) return 0;
  return one < other ? -1 : 1;
};

/**
 * Entries in the order in which they happened. A time to the second lies anywhere in it, so within a
 * second the order of a job's life decides, and only then the digits behind it.
 */
export const inOrder = (entries: readonly unknown[]): readonly PlacedEvent[] => {
  // A list of a caller's may throw, too: then there is no log.
  const events = touched(() => Array.from(entries, placedEvent));
  return (events.ok ? events.value : []).toSorted(
    (one, other) =>
      compared(secondOf(one), secondOf(other)) ||
      compared(rankOf(one), rankOf(other)) ||
      compared(one.micros, other.micros),
  );
};

const isEnd = ({ state }: LogEvent): boolean => state === "completed" || state === "failed";

const secondsBetween = (start: PlacedEvent | undefined, end: PlacedEvent | undefined): number | null => {
  if (start === undefined || end === undefined) return null;
  const micros = end.micros - start.micros;
  return Number.isNaN(micros) ? null : Math.max(0, micros / MICROS_PER_SECOND);
};

const phaseOf = (name: PhaseName, all: readonly PlacedEvent[]): readonly Phase[] => {
  const events = all.filter(({ phase }) => phase === name);
  const newest = events.at(-1);
  if (newest === undefined) return [];
  const start = events.find(({ state }) => state === "running") ?? events.find((event) => !isEnd(event));
  const end = isEnd(newest) ? newest : undefined;
  const times = { start: start?.at ?? null, end: end?.at ?? null, seconds: secondsBetween(start, end) };
  return [{ name, ...times, state: newest.state ?? "" }];
};

/** The timeline of the entries of a status log, whatever their order. */
export const timelineOfLog = (entries: readonly unknown[]): Timeline => {
  const events = inOrder(entries);
  return {
    events: events.map(({ at, message, detail, phase, state }) => ({ at, message, detail, phase, state })),
    phases: PHASES.flatMap((name) => phaseOf(name, events)),
  };
};
