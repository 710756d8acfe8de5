import { isTerminal } from "../../lifecycle/index.ts";
import { type Fault } from "./fault.ts";
import { faultOf, type Lie } from "./lie.ts";

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
];

/** Reports whose status cannot follow the one before. */
export const STATUS_FAULTS: readonly Fault[] = LIES.map(faultOf);
