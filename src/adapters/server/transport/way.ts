import { type Outcome } from "../http/route.ts";
import { type Problem } from "../http/problem.ts";
import { type Incident, type Incidents } from "./incidents.ts";
import { lastAnswers } from "./last-answers.ts";
import { malformed } from "./malformed.ts";
import { waitingAnswers } from "./waiting-answers.ts";
import { type TransportFault } from "./transport-settings.ts";

/** What arrives: an answer, something that is none, or nothing at all. */
export type Arrival =
  | { readonly kind: "answer"; readonly outcome: Outcome }
  | { readonly kind: "garbage"; readonly response: Response }
  | { readonly kind: "nothing" };

/** What arrives of a request, and what struck it on its way. */
export interface Passage {
  readonly arrival: Arrival;
  readonly faults: readonly TransportFault[];
}

/** One request on its way. */
export interface Journey {
  /** What the answer is about: the method and the path. */
  readonly about: string;
  /** Whether the answer may be given again: it changed nothing. */
  readonly isLook: boolean;
  readonly carryOut: () => Outcome | Promise<Outcome>;
}

/** The way between client and server. */
export type Way = (journey: Journey) => Promise<Passage>;

const SERVER_ERRORS = [500, 502, 503, 504] as const;

const SECONDS = 1000;

const delay = async (seconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, seconds * SECONDS);
  });

const tooMany = (seconds: number): Problem => ({
  status: 429,
  code: "too-many-requests",
  detail: `too many requests; try again in ${seconds} s (a simulated fault).`,
  headers: { "retry-after": String(Math.ceil(seconds)) },
});

const serverError = (force: number): Problem => ({
  status: SERVER_ERRORS[Math.floor(force * SERVER_ERRORS.length)] ?? 500,
  code: "simulated-error",
  detail: "the service failed to answer (a simulated fault).",
});

/** What is answered in place of the service. */
const refusalOf = ({ faults, force }: Incident, retryAfter: number): Outcome | undefined => {
  if (faults.has("too-many-requests")) return { ok: false, error: tooMany(retryAfter) };
  if (faults.has("server-error")) return { ok: false, error: serverError(force("server-error")) };
  return undefined;
};

const arrived = (outcome: Outcome, { faults, force }: Incident): Arrival => {
  if (faults.has("dropped-answer")) return { kind: "nothing" };
  if (faults.has("malformed-body"))
    return { kind: "garbage", response: malformed(outcome, force("malformed-body")) };
  return { kind: "answer", outcome };
};

/** A way on which incidents strike. */
export const wayWith = (incidents: Incidents): Way => {
  const last = lastAnswers();
  const waiting = waitingAnswers();
  const outcomeOf = async ({ about, isLook, carryOut }: Journey, { faults }: Incident): Promise<Outcome> => {
    const before = isLook && faults.has("stale-answer") ? last.of(about) : undefined;
    if (before !== undefined) return before;
    const outcome = await carryOut();
    if (isLook) last.keep(about, outcome);
    if (isLook && faults.has("reordered-answer")) await waiting.wait(about);
    else waiting.passed(about);
    return outcome;
  };
  return async (journey) => {
    const incident = incidents.next();
    const { faults, force } = incident;
    const { latencySeconds = 0.2, retryAfterSeconds = 1 } = incidents.settings();
    const struck = [...faults];
    if (faults.has("latency")) await delay(force("latency") * latencySeconds);
    if (faults.has("dropped-request")) return { arrival: { kind: "nothing" }, faults: struck };
    const outcome = refusalOf(incident, retryAfterSeconds) ?? (await outcomeOf(journey, incident));
    return { arrival: arrived(outcome, incident), faults: struck };
  };
};
