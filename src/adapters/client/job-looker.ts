import { type Answer, ask, type Asking } from "./ask.ts";
import { type JobUrls } from "./job-url.ts";

/** Looks at a job once. */
export type JobLooker = (signal: AbortSignal) => Promise<Answer>;

/** How often the job object is asked for where it does not come. */
const MOST_TRIES = 3;

/**
 * Makes what looks at a job. Where the plan is to be learned, the first look is at the job object,
 * which wraps a report and tells what the job was asked to do; every other one is at its report. A
 * job object that is refused is done without, one that does not come is asked for again in turn with
 * the report.
 */
export const jobLooker = (urls: JobUrls, asking: Asking, learnPlan: boolean): JobLooker => {
  let tries = learnPlan ? MOST_TRIES : 0;
  let isReportNext = false;

  const lookAtObject = async (signal: AbortSignal): Promise<Answer | undefined> => {
    const answer = await ask(urls.job, asking, signal);
    isReportNext = answer.type === "trouble";
    tries = isReportNext ? tries - 1 : 0;
    return answer.type === "refused" ? undefined : answer;
  };
  return async (signal) => {
    const answer = tries > 0 && !isReportNext ? await lookAtObject(signal) : undefined;
    if (answer !== undefined) return answer;
    isReportNext = false;
    return ask(urls.status, asking, signal);
  };
};
