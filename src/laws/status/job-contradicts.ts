import { isReachable, reachableFrom } from "../../lifecycle/index.ts";
import { MARKS } from "../job-state.ts";
import { jobObject } from "../example.ts";
import { type ReportLaw } from "../law.ts";

export const jobContradicts: ReportLaw = {
  code: "status/job-contradicts",
  severity: "error",
  statement:
    "The status of a job object and that of the report in it can both be those of one job: one of them can be reached from the other.",
  source: "the meanings of the statuses, NVIDIA NeMo Customizer v1 reference, JobStatus",
  judgedBy: "look",
  example: {
    breaks: [jobObject({ status: "completed" }, { status: "failed" })],
    holds: [jobObject({ status: "cancelling" }, { status: "completed" })],
  },
  reads: ["status", "two statuses"],
  taints: ["status"],
  leaves: MARKS.hopInDoubt,
  isBroken: ({ reading: { status: ofReport, jobStatus: ofJob } }) =>
    ofReport !== undefined &&
    ofJob !== undefined &&
    !isReachable(ofReport, ofJob) &&
    !isReachable(ofJob, ofReport),
  explain: ({ reading: { status: ofReport = "unknown", jobStatus: ofJob = "unknown" } }) => ({
    path: "/status",
    message: `the job object says ${ofJob}, and the report in it says ${ofReport}: no job comes to both`,
    seen: ofJob,
    expected: `${ofReport}, as the report says, or a status before or after it`,
    allowed: reachableFrom(ofReport),
  }),
};
