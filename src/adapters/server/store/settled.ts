import { type Clock } from "../clock.ts";
import { type JobPlace, type JobStore, type Stored, type StoredJob, type StoredTime } from "./job-store.ts";

const MICROS_PER_SECOND = 1_000_000;

/** Where a job stands when a server starts whose clock shows `now`: time stood still while none was there. */
const placeNow = (place: JobPlace, then: StoredTime | undefined, now: number): JobPlace => {
  const gone = then?.isTimed === true ? Math.max(0, then.clock - place.clock) / MICROS_PER_SECOND : 0;
  return { ...place, seconds: place.seconds + gone, clock: now };
};

/** The jobs of a store, as they stand when a server starts that tells the time in its own way. */
export const settled = (
  { jobs, time }: Stored,
  store: JobStore,
  clock: Clock,
  isTimed: boolean,
): readonly StoredJob[] => {
  const now = clock.now();
  const standing = jobs.map(({ record, place }) => ({ record, place: placeNow(place, time, now) }));
  store.settle({ clock: now, isTimed }, standing);
  return standing;
};
