import { type TransportFault } from "../transport/transport-settings.ts";

/** One request that the service was sent. */
export interface LoggedRequest {
  /** How many came before it. */
  readonly nth: number;
  /** When it came, by the server's clock: an ISO 8601 instant in UTC. */
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** The status that was answered; null where the connection was dropped. */
  readonly status: number | null;
  /** What struck it on its way. */
  readonly faults: readonly TransportFault[];
}

/** So many requests are remembered. */
const MOST = 1000;

/** Remembers the last requests. */
export interface RequestLog {
  readonly add: (request: Omit<LoggedRequest, "nth">) => void;
  readonly list: () => readonly LoggedRequest[];
  readonly clear: () => void;
}

/** A log that holds the last thousand requests. */
export const requestLog = (): RequestLog => {
  let [requests, nth]: [LoggedRequest[], number] = [[], 0];
  return {
    add: (request) => {
      requests.push({ nth, ...request });
      nth += 1;
      if (requests.length >= 2 * MOST) requests = requests.slice(-MOST);
    },
    list: () => requests.slice(-MOST),
    clear: () => {
      [requests, nth] = [[], 0];
    },
  };
};
