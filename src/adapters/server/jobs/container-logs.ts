import { instantFromText } from "../../../job/instant.ts";
import { type JsonObject } from "../../../job/json.ts";
import { type StatusLogEntry, type StatusReport } from "../../../job/status-report.ts";

const MICROS_PER_SECOND = 1_000_000;

/** The pods of a job, each with what begins the messages that tell of it in `status_logs`. */
const PODS = [
  { suffix: "entity-handler-0", container: "entity-handler", told: "EntityHandler_0_" },
  { suffix: "training-job-worker-0", container: "main", told: "TrainingJob" },
  { suffix: "entity-handler-1", container: "entity-handler", told: "EntityHandler_1_" },
] as const;

const PHASES: Readonly<Record<string, string>> = {
  Created: "Pending",
  Pending: "Pending",
  Running: "Running",
  Completed: "Succeeded",
  Failed: "Failed",
};

const secondOf = (entry: StatusLogEntry): number =>
  Math.floor((instantFromText(entry.updated_at ?? "") ?? 0) / MICROS_PER_SECOND);

const eventOf = (entry: StatusLogEntry, told: string): JsonObject => {
  const reason = (entry.message ?? "").slice(told.length);
  return {
    type: reason === "Failed" ? "Warning" : "Normal",
    reason,
    message: entry.detail ?? entry.message ?? "",
    count: "1",
    first_seen: secondOf(entry),
    last_seen: secondOf(entry),
  };
};

const lossLines = ({ metrics }: StatusReport): string =>
  (["train_loss", "val_loss"] as const)
    .flatMap((key) =>
      (metrics?.metrics?.[key] ?? []).map(
        ({ timestamp, step, value }) => `${timestamp ?? ""} step ${step ?? "?"}: ${key} ${value ?? "?"}\n`,
      ),
    )
    .toSorted()
    .join("");

const plainLines = (entries: readonly StatusLogEntry[]): string =>
  entries
    .map(({ updated_at, message, detail }) => `${updated_at ?? ""} ${detail ?? message ?? ""}\n`)
    .join("");

const lastPhase = (entries: readonly StatusLogEntry[], told: string): string =>
  PHASES[(entries.at(-1)?.message ?? "").slice(told.length)] ?? "Unknown";

const podOf = (
  report: StatusReport,
  entries: readonly StatusLogEntry[],
  pod: (typeof PODS)[number],
): JsonObject => ({
  object: "pod",
  status: { phase: lastPhase(entries, pod.told) },
  events: entries.map((entry) => eventOf(entry, pod.told)),
  logs: { [pod.container]: pod.container === "main" ? lossLines(report) : plainLines(entries) },
});

/** Why a job failed: the last detail that is not empty, or the first message that says it. */
const failureOf = (logs: readonly StatusLogEntry[]): JsonObject => {
  const reason = logs.findLast(({ detail }) => typeof detail === "string" && detail !== "");
  const message = logs.find((entry) => entry.message?.includes("Failed") === true);
  return {
    message: reason?.detail ?? message?.message ?? "the job failed",
    exception_type: "JobFailed",
    timestamp: (reason ?? message ?? logs.at(-1))?.updated_at ?? "",
  };
};

/**
 * What the containers of a job wrote, made of its report: a pod for each of download, training and
 * upload that has begun. Source of the shape: the official Python client, JobLogs; what stands in it is our own.
 */
export const containerLogs = (id: string, report: StatusReport): JsonObject => {
  const logs = report.status_logs ?? [];
  const pods = PODS.map((pod) => ({
    pod,
    entries: logs.filter(({ message }) => message?.startsWith(pod.told) === true),
  })).filter(({ entries }) => entries.length > 0);
  return {
    entries: Object.fromEntries(
      pods.map(({ pod, entries }) => [`${id.toLowerCase()}-${pod.suffix}`, podOf(report, entries, pod)]),
    ),
    ...(report.status === "failed" && { error: failureOf(logs) }),
  };
};
