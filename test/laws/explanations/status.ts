import { at } from "../../check/reports.ts";
import { type Explained } from "./explained.ts";
import { nested } from "../wire.ts";

/** What is said of statuses. */
export const STATUS: readonly Explained[] = [
  {
    name: "a hop that no log has",
    options: { looking: "log" },
    reports: [at(1, "created"), at(2, "completed")],
    finding: {
      code: "status/illegal-transition",
      path: "/status",
      message:
        "COMPLETED does not follow CREATED directly: only PENDING, RUNNING, CANCELLED, CANCELLING or FAILED may follow",
      seen: "completed",
      expected: "created, pending, running, cancelled, cancelling, failed or unknown",
      allowed: ["created", "pending", "running", "cancelled", "cancelling", "failed", "unknown"],
    },
  },
  {
    name: "a hop across UNKNOWN that no way leads to",
    options: { looking: "log" },
    reports: [at(1, "running"), at(2, "unknown"), at(3, "pending")],
    finding: {
      code: "status/illegal-transition",
      path: "/status",
      message:
        "No way leads from RUNNING to PENDING: only CANCELLED, CANCELLING, FAILED, COMPLETED or READY may follow, sooner or later",
      seen: "pending",
      expected: "running, cancelled, cancelling, failed, completed, ready or unknown",
      allowed: ["running", "cancelled", "cancelling", "failed", "completed", "ready", "unknown"],
    },
  },
  {
    name: "a success without a run",
    options: { looking: "log" },
    reports: [at(1, "created"), at(2, "cancelling"), at(3, "completed")],
    finding: {
      code: "status/illegal-transition",
      path: "/status",
      message:
        "COMPLETED does not follow CANCELLING in a job that never ran: only CANCELLED or FAILED may follow",
      seen: "completed",
      expected: "cancelling, cancelled, failed or unknown",
      allowed: ["cancelling", "cancelled", "failed", "unknown"],
    },
  },
  {
    name: "a failed job that goes on",
    options: { looking: "log" },
    reports: [at(1, "failed"), at(2, "running")],
    finding: {
      code: "status/left-terminal",
      path: "/status",
      message: "FAILED is terminal and is not left for RUNNING: nothing follows it",
      seen: "running",
      expected: "failed or unknown",
      allowed: ["failed", "unknown"],
    },
  },
  {
    name: "the status of a job object that goes back",
    reports: [nested("running", { status: undefined }), nested("pending", { status: undefined })],
    finding: {
      code: "status/illegal-transition",
      path: "/status",
      message:
        "No way leads from RUNNING to PENDING: only CANCELLED, CANCELLING, FAILED, COMPLETED or READY may follow, sooner or later",
      seen: "pending",
      expected: "running, cancelled, cancelling, failed, completed, ready or unknown",
      allowed: ["running", "cancelled", "cancelling", "failed", "completed", "ready", "unknown"],
    },
  },
  {
    name: "the status of a report in a job object that goes back",
    reports: [nested("running"), nested("running", { status: "created" })],
    finding: {
      code: "status/illegal-transition",
      path: "/status_details/status",
      message:
        "No way leads from RUNNING to CREATED: only CANCELLED, CANCELLING, FAILED, COMPLETED or READY may follow, sooner or later",
      seen: "created",
      expected: "running, cancelled, cancelling, failed, completed, ready or unknown",
      allowed: ["running", "cancelled", "cancelling", "failed", "completed", "ready", "unknown"],
    },
  },
  {
    name: "a job object that lags",
    reports: [nested("running", { status: "failed" })],
    finding: {
      code: "status/job-differs",
      path: "/status",
      message: "the job object says running, and the report in it says failed: the job object lags",
      seen: "running",
      expected: "failed, as the report says",
    },
  },
  {
    name: "a report that lags in its job object",
    reports: [nested("cancelled", { status: "running" })],
    finding: {
      code: "status/job-differs",
      path: "/status",
      message: "the job object says cancelled, and the report in it says running: the report lags",
      seen: "cancelled",
      expected: "running, as the report says",
    },
  },
  {
    name: "a pending job whose log says that it runs",
    reports: [
      at(1, "pending", {
        status_logs: [{ message: "TrainingJobPending" }, { message: "TrainingJobRunning" }],
      }),
    ],
    finding: {
      code: "status/lags-log",
      path: "/status",
      message: "the status is pending, but TrainingJobRunning in status_logs shows running",
      seen: "pending",
      expected: "running, or a later status",
    },
  },
  {
    name: "a created job whose log says that it is pending",
    reports: [
      at(1, "created", {
        status_logs: [
          { message: "TrainingJobCreated" },
          { message: "TrainingJobPending" },
          { message: "TrainingJobCompleted" },
        ],
      }),
    ],
    finding: {
      code: "status/lags-log",
      path: "/status",
      message: "the status is created, but TrainingJobPending in status_logs shows pending",
      seen: "created",
      expected: "pending, or a later status",
    },
  },
  {
    name: "a pending job whose log says that it was trained",
    reports: [at(1, "pending", { status_logs: [{ message: "TrainingJobCompleted" }] })],
    finding: {
      code: "status/lags-log",
      path: "/status",
      message: "the status is pending, but TrainingJobCompleted in status_logs shows running",
      seen: "pending",
      expected: "running, or a later status",
    },
  },
];
