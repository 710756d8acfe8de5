import { number, objectOf, type ObjectShape } from "../shapes/shape.ts";

/**
 * What can happen to a request or an answer on its way. `dropped-request`: the connection breaks before
 * the request is carried out; `dropped-answer`: after it was; `malformed-body`: the answer is cut off,
 * is a page of HTML, or empty; `stale-answer`: the answer before is given again; `reordered-answer`:
 * the answer waits until the next one about the same path has gone out.
 */
export const TRANSPORT_FAULTS = [
  "latency",
  "too-many-requests",
  "server-error",
  "dropped-request",
  "dropped-answer",
  "malformed-body",
  "stale-answer",
  "reordered-answer",
] as const;

/** The name of one fault on the way. */
export type TransportFault = (typeof TRANSPORT_FAULTS)[number];

/** How often each fault strikes, as a share of the requests from 0 to 1, and how hard. Left out is never. */
export type TransportSettings = Readonly<Partial<Record<TransportFault, number>>> & {
  /** The longest latency, in seconds: what strikes is between 0 and this; 0.2 unless told. */
  readonly latencySeconds?: number;
  /** What Retry-After says, in seconds; 1 unless told. */
  readonly retryAfterSeconds?: number;
};

const SHARE = number({ lowest: 0, highest: 1 });

/** What settings of faults may be. */
export const TRANSPORT_SETTINGS: ObjectShape = objectOf(
  ...TRANSPORT_FAULTS.map((name) => ({ name, shape: SHARE, doc: "The share of requests that it strikes." })),
  {
    name: "latencySeconds",
    shape: number({ lowest: 0, highest: 60 }),
    doc: "The longest latency, in seconds.",
  },
  {
    name: "retryAfterSeconds",
    shape: number({ lowest: 0, highest: 3600 }),
    doc: "What Retry-After says, in seconds.",
  },
);
