import { isTerminal } from "../../lifecycle/index.ts";
import { type StatusReport } from "../../job/status-report.ts";
import { type JobStatus } from "../../job/status.ts";
import { type Fault } from "./fault.ts";
import { faultOf, type Lie } from "./lie.ts";

/** A job object around a report, with a status of its own. */
const jobAround = (report: StatusReport, status: JobStatus): unknown => ({
  created_at: report.created_at,
  updated_at: report.updated_at,
  status,
  status_details: report,
});

const LIES: readonly Lie[] = [
  {
    name: "retried-under-the-same-name",
    breaks: "status/left-terminal",
    says: "a job that has ended is running again",
    where: "to runs that end",
    fits: ({ report }) => isTerminal(report.status),
    tell: ({ report }) => [report, { ...report, status: "running" }],
  },
  {
    name: "back-to-the-queue",
    breaks: "status/illegal-transition",
    says: "a job that was running is pending again",
    where: "to runs with two reports that show RUNNING",
    fits: ({ report, earlier }) => report.status === "running" && earlier?.status === "running",
    tell: ({ report }) => [{ ...report, status: "pending" }],
  },
  {
    name: "two-ends-at-once",
    breaks: "status/job-contradicts",
    says: "a job object comes that says failed, and in it the report of a job that did not; or the other way round",
    where: "to runs that end",
    fits: ({ report }) => isTerminal(report.status),
    tell: ({ report }) => [jobAround(report, report.status === "failed" ? "completed" : "failed")],
  },
];

/** Reports whose status cannot follow the one before. */
export const STATUS_FAULTS: readonly Fault[] = LIES.map(faultOf);
