import { type Contender } from "./contest.ts";
import { IN_TURN } from "./jobs-in-turn.ts";
import { PAYLOADS } from "./judged-reports.ts";

/** A validator of others, checking the shape of a report and the form of its timestamps. */
interface Peer {
  readonly name: string;
  readonly accepts: (payload: unknown) => boolean;
}

/** They live in a package of their own, outside what is compiled. */
const PACKAGE = new URL("../../test/bench/peers/main.js", import.meta.url);

const isPeer = (value: unknown): value is Peer =>
  typeof value === "object" &&
  value !== null &&
  "name" in value &&
  "accepts" in value &&
  typeof value.name === "string" &&
  typeof value.accepts === "function";

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";

/** The peers that are installed: none before `npm ci --prefix test/bench/peers`. */
const installed = async (): Promise<readonly Peer[]> => {
  try {
    const loaded: unknown = await import(PACKAGE.href);
    const peers: unknown =
      typeof loaded === "object" && loaded !== null && "peers" in loaded ? loaded.peers : [];
    return Array.isArray(peers) ? peers.filter((peer) => isPeer(peer)) : [];
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

/** Every peer that is installed. */
export const PEERS: readonly Peer[] = await installed();

/** Whether a peer refuses unknown fields, as we name them. */
export const isClosed = ({ name }: { readonly name: string }): boolean => name.endsWith("closed");

const checkingBy = ({ name, accepts }: Peer, payloads: readonly unknown[]): Contender => ({
  name,
  run: (times) => {
    let accepted = 0;
    for (let at = 0; at < times; at += 1) if (accepts(payloads[at % payloads.length])) accepted += 1;
    return accepted;
  },
});

/** The same reports, checked by each peer. */
export const theirChecking: readonly Contender[] = PEERS.map((peer) => checkingBy(peer, PAYLOADS));

/** The reports of ten jobs in turn, checked by the peer of a name. */
export const theirCheckingInTurn = (name: string): readonly Contender[] =>
  PEERS.filter((peer) => peer.name === name).map((peer) => checkingBy(peer, IN_TURN));

const altered = (fields: object): unknown => Object.assign({}, PAYLOADS[0], fields);

/** Payloads that every peer must refuse, or it does not check what the row says. */
const REFUSED: readonly (readonly [string, unknown])[] = [
  ["a status that is none", altered({ status: "done" })],
  ["a negative count", altered({ steps_completed: -1 })],
  ["a date for an instant", altered({ updated_at: "2025-11-03" })],
  ["a log without times", altered({ status_logs: [{ message: "created" }] })],
  ["a step as a text", altered({ metrics: { keys: [], metrics: { val_loss: [{ step: "1" }] } } })],
  [
    "a point without a time's form",
    altered({ metrics: { keys: [], metrics: { val_loss: [{ timestamp: "1" }] } } }),
  ],
];

const UNKNOWN_FIELD = altered({ status_logs: [{ updated_at: "2025-11-03T09:14:08", level: "info" }] });

const flawsOf = (peer: Peer): readonly string[] => [
  ...(PAYLOADS.every((payload) => peer.accepts(payload)) ? [] : [`${peer.name} refuses a lawful report`]),
  ...REFUSED.filter(([, payload]) => peer.accepts(payload)).map(([what]) => `${peer.name} accepts ${what}`),
  ...(peer.accepts(UNKNOWN_FIELD) === isClosed(peer) ? [`${peer.name} is not what it says`] : []),
];

/** Where peers do not check what they are measured for; empty where all do. */
export const peerFlaws = (): readonly string[] => PEERS.flatMap((peer) => flawsOf(peer));
