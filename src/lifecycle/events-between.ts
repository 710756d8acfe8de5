import { isJobStatus, type JobStatus } from "../job/status.ts";
import type { JobEvent } from "./events.ts";
import type { JobStage } from "./leaves.ts";
import type { JobSnapshot } from "./machine.ts";
import { directRoute, type Route, routeBetween, routeFromLeaf } from "./route.ts";
import { isSnapshot, leafOf, statusOf } from "./status-of.ts";
import { lookFrom, type SoundLook, type TransitionLook } from "./transition-look.ts";

/** Only events that say everything by their name change a status, but for `job.failed`, which may stay without a reason. */
const eventsAlong = (route: Route | undefined): readonly JobEvent[] | undefined =>
  route?.map(({ event }) => ({ type: event }));

const isStage = (status: JobStatus): status is JobStage => status !== "unknown";

/** Whether what lies between two statuses is known: a log leaves nothing out, unless UNKNOWN stood there. */
const isDirect = ({ looking, acrossUnknown }: SoundLook): boolean => looking === "log" && !acrossUnknown;

/**
 * The events that lead from one status to another. Between polls (unless told) they are those of the
 * way with the fewest tolerated edges, and of such ways the shortest, so that a poller can make up
 * for the hops it did not see; in a log, the one event of the edge. Gives no events for the same
 * status, and `undefined` where there is no way, or none can be told: for what is no status, and
 * since UNKNOWN hides where it begins: see `eventsTowards`.
 */
export const eventsBetween = (
  from: JobStatus,
  to: JobStatus,
  look: TransitionLook = { looking: "poll" },
): readonly JobEvent[] | undefined => {
  const sound = lookFrom(look);
  if (!isJobStatus(from) || !isJobStatus(to) || !sound.ok) return undefined;
  if (from === to) return [];
  if (!isStage(to)) return [{ type: "job.lost" }];
  if (!isStage(from)) return undefined;
  return eventsAlong(isDirect(sound.value) ? directRoute(from, to) : routeBetween(from, to));
};

/**
 * The events after which this very job shows a status. Unlike `eventsBetween` it knows what UNKNOWN
 * hides, and whether a job that is being cancelled had ever started; sight is regained first.
 * `undefined` for what is no snapshot, too.
 */
export const eventsTowards = (snapshot: JobSnapshot, to: JobStatus): readonly JobEvent[] | undefined => {
  if (!isSnapshot(snapshot)) return undefined;
  if (statusOf(snapshot) === to) return [];
  if (!isStage(to)) return [{ type: "job.lost" }];
  const found: readonly JobEvent[] = statusOf(snapshot) === "unknown" ? [{ type: "job.found" }] : [];
  const onwards = eventsAlong(routeFromLeaf(leafOf(snapshot), to));
  return onwards === undefined ? undefined : [...found, ...onwards];
};
