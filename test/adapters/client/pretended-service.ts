import {
  type Fetch,
  type JobWatch,
  watchJob,
  type WatchEvent,
  type WatchOptions,
  type WatchOutcome,
} from "jobproof/client";
import { type VirtualClock, virtualClock } from "./virtual-clock.ts";

/** How a look is answered: a report, a status without a body, or by hand. */
export type Reply = Readonly<Record<string, unknown>> | number | ((signal: AbortSignal) => Promise<Response>);

/** Which reply the look of a number gets, at so many seconds of the watch; the last one goes on for ever. */
export type Replies = readonly Reply[] | ((look: number, seconds: number, path: string) => Reply);

/** A service that is not there, in time that does not pass by itself. */
export interface PretendedService {
  readonly fetch: Fetch;
  readonly clock: VirtualClock;
  /** The paths that were asked for, in order. */
  readonly paths: readonly string[];
  /** When each was, in seconds of the watch. */
  readonly times: readonly number[];
}

const BASE = "http://service.example";

/** The id of the job of which a pretended service tells. */
export const JOB = "cust-Kx7mQv3TzYs9LbWn5HcRpD";

const responseTo = async (reply: Reply, signal: AbortSignal): Promise<Response> => {
  if (typeof reply === "function") return reply(signal);
  if (typeof reply === "number") return new Response(null, { status: reply });
  return Response.json(reply);
};

/** Makes a service of replies. */
export const pretendedService = (replies: Replies): PretendedService => {
  const clock = virtualClock();
  const begun = clock.now();
  const paths: string[] = [];
  const times: number[] = [];
  const replyTo = (look: number, seconds: number, path: string): Reply =>
    typeof replies === "function" ? replies(look, seconds, path) : (replies[look] ?? replies.at(-1) ?? 500);
  return {
    clock,
    paths,
    times,
    fetch: async (url, { signal }) => {
      const seconds = (clock.now() - begun) / 1000;
      const path = url.replace(`${BASE}/v1/customization/jobs`, "");
      times.push(seconds);
      paths.push(path);
      return responseTo(replyTo(times.length - 1, seconds, path), signal);
    },
  };
};

/** Options that watch a pretended service every five seconds sharp, at its reports alone. */
export const optionsFor = ({ fetch, clock }: PretendedService): WatchOptions => ({
  fetch,
  clock,
  learnPlan: false,
  random: () => 0.5,
});

/** Begins to watch a pretended service. */
export const watching = (service: PretendedService, options: WatchOptions = {}): JobWatch =>
  watchJob(BASE, JOB, { ...optionsFor(service), ...options });

/** Everything that a watch of a pretended service tells. */
export const told = async (
  service: PretendedService,
  options: WatchOptions = {},
): Promise<readonly WatchEvent[]> => {
  const events: WatchEvent[] = [];
  for await (const event of watching(service, options)) events.push(event);
  return events;
};

/** How a watch of a pretended service ends. */
export const ending = async (
  service: PretendedService,
  options: WatchOptions = {},
): Promise<WatchOutcome> => {
  const last = (await told(service, options)).at(-1);
  if (last?.type !== "end") throw new Error("the watch did not tell of its end");
  return last.outcome;
};
