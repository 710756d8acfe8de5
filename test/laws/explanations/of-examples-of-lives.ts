import { type Words } from "./explained.ts";

/** What each law of the plan, the times and the status says where the example of it is broken. */
export const OF_EXAMPLES_OF_LIVES: readonly Words[] = [
  {
    code: "plan/contradicted",
    path: "/hyperparameters/epochs",
    message: "the plan given (epochs 2) differs from the one the job states (epochs 3)",
    seen: "epochs 3",
    expected: "epochs 2: the plan given goes first",
  },
  {
    code: "time/updated-before-created",
    path: "/updated_at",
    message:
      'updated_at is "2025-05-30T07:12:40.122575", before created_at, which is "2025-05-30T07:12:40.122576"',
    seen: "2025-05-30T07:12:40.122575",
    expected: 'an instant not before "2025-05-30T07:12:40.122576"',
  },
  {
    code: "time/stale-report",
    path: "/updated_at",
    message:
      'updated_at is "2025-05-30T07:59:59.999999", older than a report seen before, and brings no news: it is set aside',
    seen: "2025-05-30T07:59:59.999999",
    expected: "an instant not before 2025-05-30T08:00:00.000000Z",
  },
  {
    code: "time/updated-decreased",
    path: "/updated_at",
    message: 'updated_at is "2025-05-30T07:59:59", older than a report seen before, though it brings news',
    seen: "2025-05-30T07:59:59",
    expected: "an instant not before 2025-05-30T08:00:00.000000Z",
  },
  {
    code: "time/created-changed",
    path: "/created_at",
    message:
      'created_at is "2025-05-30T07:12:40.122575", but an earlier report said 2025-05-30T07:12:40.122576Z',
    seen: "2025-05-30T07:12:40.122575",
    expected: "2025-05-30T07:12:40.122576Z, as before",
  },
  {
    code: "time/elapsed-decreased",
    path: "/elapsed_time",
    message: "elapsed_time fell from 10 to 9.9 seconds",
    seen: 9.9,
    expected: "10 seconds or more, or none",
  },
  {
    code: "time/elapsed-unset",
    path: "/elapsed_time",
    message: "the job ran 438 steps, but its elapsed_time is not set",
    seen: 0,
    expected: "more than 0 seconds",
  },
  {
    code: "time/elapsed-exceeds-wall",
    path: "/elapsed_time",
    message: "elapsed_time is 71 seconds, but only 60 lie between created_at and updated_at",
    seen: 71,
    expected: "at most 60 seconds, give or take 10",
  },
  {
    code: "time/updated-before-log",
    path: "/updated_at",
    message: 'updated_at is "2025-05-30T07:12:40.122576", older than the newest entry of status_logs',
    seen: "2025-05-30T07:12:40.122576",
    expected: "an instant not before 2025-05-30T07:12:41.000000Z",
  },
  {
    code: "status/job-contradicts",
    path: "/status",
    message: "the job object says completed, and the report in it says failed: no job comes to both",
    seen: "completed",
    expected: "failed, as the report says, or a status before or after it",
    allowed: ["failed"],
  },
  {
    code: "status/job-differs",
    path: "/status",
    message: "the job object says running, and the report in it says completed: the job object lags",
    seen: "running",
    expected: "completed, as the report says",
  },
  {
    code: "status/left-terminal",
    path: "/status",
    message: "COMPLETED is terminal and is not left for RUNNING: only READY may follow",
    seen: "running",
    expected: "completed, ready or unknown",
    allowed: ["completed", "ready", "unknown"],
  },
  {
    code: "status/illegal-transition",
    path: "/status",
    message:
      "No way leads from RUNNING to PENDING: only CANCELLED, CANCELLING, FAILED, COMPLETED or READY may follow, sooner or later",
    seen: "pending",
    expected: "running, cancelled, cancelling, failed, completed, ready or unknown",
    allowed: ["running", "cancelled", "cancelling", "failed", "completed", "ready", "unknown"],
  },
  {
    code: "status/tolerated-transition",
    path: "/status",
    message: "RUNNING seldom follows CREATED directly, but it has been seen",
    seen: "running",
    expected: "created or unknown",
    allowed: ["created", "unknown"],
  },
  {
    code: "status/lags-log",
    path: "/status",
    message: "the status is running, but EntityHandler_1_Completed in status_logs shows completed",
    seen: "running",
    expected: "completed, or a later status",
  },
];
