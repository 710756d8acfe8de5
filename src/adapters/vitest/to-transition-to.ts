import { isJsonObject } from "../../job/json.ts";
import { shown } from "../../job/shown.ts";
import { JOB_STATUSES, type JobStatus, statusFromText } from "../../job/status.ts";
import { type TransitionLook, transitionVerdict } from "../../lifecycle/index.ts";
import { err, ok, type Result } from "../../result.ts";
import { type Asked } from "./matcher-result.ts";
import { whyUnlike } from "./why-not-judged.ts";

/** The status that a value is, or that a report or job object states. */
const statusIn = (value: unknown): Result<JobStatus, string> => {
  const why = isJsonObject(value) ? whyUnlike(value) : undefined;
  if (why !== undefined) return err(why);
  const stated = isJsonObject(value) ? value.status : value;
  const status = typeof stated === "string" ? statusFromText(stated) : undefined;
  return status === undefined
    ? err(`${shown(stated)} is no status; expected one of ${JOB_STATUSES.join(", ")}`)
    : ok(status);
};

/**
 * Holds where a job may go from the status that was received, or that a received report states, to
 * this one: in a log by an edge, between polls (unless told) by some way. The failure says why not.
 */
export const toTransitionTo = (
  received: unknown,
  status: JobStatus,
  look: TransitionLook = { looking: "poll" },
): Asked => {
  const [from, to] = [statusIn(received), statusIn(status)];
  if (!from.ok) return from;
  if (!to.ok) return to;
  const { allowed, because, reason } = transitionVerdict(from.value, to.value, look);
  if (because === "bad-question") return err(reason);
  const wanted = `expected ${from.value} ${allowed ? "not to be" : "to be"} followed by ${to.value}`;
  return ok({ pass: allowed, message: () => `${wanted}: ${reason}` });
};
