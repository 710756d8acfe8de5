import { stat } from "node:fs/promises";
import { type Monitor } from "../../../check/monitor.ts";
import { err, ok, type Result } from "../../../result.ts";
import { recordsOf } from "../../../report/records.ts";
import { type Estimator } from "../../../trace/estimate-remaining.ts";
import { fileBytes, readInput } from "../input/read-input.ts";

/** Who is shown the reports of a recording. */
export interface Audience {
  readonly job: string;
  readonly monitor: Monitor;
  readonly estimator: Estimator;
}

const isThere = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && found.isFile() && found.size > 0;
};

/**
 * Shows the reports of a job that a recording holds to those who will watch it further, and gives
 * their number. Nothing is shown of a file that is not there; one that cannot be read through is
 * refused, with a sentence that names the line.
 */
export const replay = async (
  path: string,
  { job, monitor, estimator }: Audience,
): Promise<Result<number, string>> => {
  const problems: string[] = [];
  let shown = 0;
  if (!(await isThere(path))) return ok(shown);
  await readInput(fileBytes(path), {
    value: (value) => {
      if (!recordsOf(value).some((record) => record.job === job)) return;
      monitor.observe(value);
      estimator.observe(value);
      shown += 1;
    },
    unreadable: (line, reason) => problems.push(line === null ? reason : `line ${line}: ${reason}`),
    blank: () => {},
  });
  const [problem] = problems;
  return problem === undefined ? ok(shown) : err(`it is no recording to go on with: ${problem}`);
};
