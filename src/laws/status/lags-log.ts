import { isJsonObject } from "../../job/json.ts";
import { type JobStatus } from "../../job/status.ts";
import { isReachable } from "../../lifecycle/index.ts";
import { ofStatus, statusTable } from "../../lifecycle/status-table.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";
import { placeOf } from "../place.ts";

/** The one message that shows a status from which RUNNING cannot be reached any more: the model is uploaded. */
export const TRAINING_OVER = "EntityHandler_1_Completed";

/** The status that a message of the log shows to be reached. Source: recorded responses. */
const REACHED: ReadonlyMap<unknown, JobStatus> = new Map<unknown, JobStatus>([
  ["TrainingJobPending", "pending"],
  ["TrainingJobRunning", "running"],
  ["TrainingJobCompleted", "running"],
  [TRAINING_OVER, "completed"],
]);

const messageOf = (entry: unknown): unknown => (isJsonObject(entry) ? entry.message : undefined);

/** The messages that show a status from which another cannot be reached any more. */
const messagesPast = (status: JobStatus): readonly unknown[] =>
  [...REACHED].filter(([, reached]) => !isReachable(reached, status)).map(([message]) => message);

const PAST = statusTable(messagesPast);

const NONE: readonly unknown[] = Object.freeze([]);

/** The entry, if any, that shows a status from which the reported one cannot be reached any more. */
const entryAhead = ({ reading: { status, logs = [] } }: Look): number => {
  const past = status === undefined ? NONE : ofStatus(PAST, status, NONE);
  if (past.length === 0) return -1;
  for (let at = 0; at < logs.length; at += 1) {
    const message = messageOf(logs[at]);
    for (let which = 0; which < past.length; which += 1) if (message === past[which]) return at;
  }
  return -1;
};

export const lagsLog: ReportLaw = {
  code: "status/lags-log",
  severity: "info",
  statement: "The status is as far as status_logs shows the job to be.",
  source: "recorded responses: the status may lag the log",
  judgedBy: "look",
  example: {
    breaks: [
      report("running", {
        updated_at: "2025-05-30T07:29:02",
        status_logs: [{ updated_at: "2025-05-30T07:29:02", message: "EntityHandler_1_Completed" }],
      }),
    ],
    holds: [
      report("completed", {
        updated_at: "2025-05-30T07:29:02",
        status_logs: [{ updated_at: "2025-05-30T07:29:02", message: "EntityHandler_1_Completed" }],
      }),
    ],
  },
  reads: ["status", "status_logs"],
  taints: [],
  isBroken: (look) => entryAhead(look) >= 0,
  explain: (look) => {
    const at = entryAhead(look);
    const message = messageOf(look.reading.logs?.[at]);
    const reached = REACHED.get(message) ?? "unknown";
    return {
      path: placeOf(look, "status"),
      message: `the status is ${look.reading.status}, but ${String(message)} in status_logs shows ${reached}`,
      seen: look.reading.status,
      expected: `${reached}, or a later status`,
    };
  },
};
