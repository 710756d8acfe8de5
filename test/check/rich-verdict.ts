import { checkTrace, type Verdict } from "../../src/index.ts";
import { CANCELLED_25_12, COMPLETED_25_12 } from "./recorded.ts";
import { at } from "./reports.ts";

/** Three jobs: one that two conventions explain and the documented one does not, one that is lawful, one full of faults. */
const judged = checkTrace(
  [
    CANCELLED_25_12,
    COMPLETED_25_12,
    { job: "faulty", plan: { epochs: 3, batchSize: 0 }, report: at(1, "RUNNING", { steps_completed: 50 }) },
    { job: "faulty", report: at(2, "created", { extra: true }) },
    { job: "faulty", report: at(3, "running", { steps_completed: 40, epochs_completed: -1 }) },
    { job: "faulty", report: at(4, "running", { steps_completed: 45, created_at: "2025-02-29" }) },
  ],
  { convention: "documented", severities: { "shape/status-spelling": "warning" } },
);

const found = new Set(judged.jobs.flatMap(({ findings }) => findings.map(({ code }) => code)));

/** The verdict on them. Of the laws that were not broken it names two alone, so that it changes with few others. */
export const RICH: Verdict = {
  ...judged,
  laws: judged.laws.filter(
    (code) => found.has(code) || code === "status/left-terminal" || code === "metrics/keys-disagree",
  ),
};

/** A name that means something to terminals, to XML, to SARIF, to GitHub and to URIs. */
export const HOSTILE =
  "a\n\u001b[2J\u009b1m\u2028\u202e\u0000\uFFFE\uD800</testsuite>]]>&amp;\"'::error::%0A{0}[x](y),b:c/~d";

/** A verdict in which a job, a field, a status and a file are all called so, with input that could not be read. */
export const verdictOn = (name: string): Verdict => {
  const verdict = checkTrace([
    { job: name, report: { ...at(1, name), [name]: name } },
    { job: `${name}2`, report: at(2, "running", { percentage_done: 101 }) },
  ]);
  return {
    ...verdict,
    unreadable: [{ file: name, line: 3, reason: "it is no JSON." }],
    jobs: verdict.jobs.map((job) => ({
      ...job,
      findings: job.findings.map((finding) => ({ ...finding, file: name, line: 7 })),
    })),
  };
};
