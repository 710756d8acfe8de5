import { isReachable } from "../../lifecycle/index.ts";
import { jobObject } from "../example.ts";
import { type ReportLaw } from "../law.ts";

export const jobDiffers: ReportLaw = {
  code: "status/job-differs",
  severity: "info",
  statement:
    "The status of a job object is that of the report in it; where one is further on, the other lags, and that of the report is judged.",
  source: "NVIDIA NeMo Customizer v1 reference; recorded job objects have one status only",
  judgedBy: "look",
  example: {
    breaks: [jobObject({ status: "running" }, { status: "completed" })],
    holds: [jobObject({ status: "completed" }, { status: "completed" })],
  },
  reads: ["status", "two statuses"],
  taints: [],
  isBroken: ({ reading: { status, jobStatus } }) => jobStatus !== undefined && status !== jobStatus,
  explain: ({ reading: { status = "unknown", jobStatus = "unknown" } }) => ({
    path: "/status",
    message: `the job object says ${jobStatus}, and the report in it says ${status}: ${isReachable(jobStatus, status) ? "the job object" : "the report"} lags`,
    seen: jobStatus,
    expected: `${status}, as the report says`,
  }),
};
