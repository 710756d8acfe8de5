import { shown } from "../../job/shown.ts";
import { err, ok, type Result } from "../../result.ts";

/** Where a job is asked for. */
export interface JobUrls {
  /** The job object: `/v1/customization/jobs/{id}`. */
  readonly job: string;
  /** Its report: `/v1/customization/jobs/{id}/status`. */
  readonly status: string;
}

const JOBS = "/v1/customization/jobs";

const EXAMPLE = "such as https://customizer.example or https://customizer.example/v1/customization/jobs";

/** A dot by itself is a place in a path, however it is escaped. */
const PATH_STEPS = new Set([".", ".."]);

const parsedUrl = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

const baseProblem = (url: URL): string | undefined => {
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return `the URL has the scheme ${shown(url.protocol.slice(0, -1))}; it must be http or https.`;
  if (url.username !== "" || url.password !== "")
    return "the URL holds a name or a password; they belong in an authorization header.";
  if (url.search !== "" || url.hash !== "")
    return `the URL has a query or a fragment; it must end with its path, ${EXAMPLE}.`;
  return undefined;
};

const jobsUrl = (base: string): Result<string, string> => {
  const url = parsedUrl(base);
  if (url === undefined) return err(`the URL is ${shown(base)}; it must be whole, ${EXAMPLE}.`);
  const problem = baseProblem(url);
  if (problem !== undefined) return err(problem);
  const path = url.pathname.replace(/\/+$/u, "");
  return ok(url.origin + (path.endsWith(JOBS) ? path : path + JOBS));
};

/** An id as one step of a path; `undefined` where it holds half of a character. */
const escapedId = (id: string): string | undefined => {
  try {
    return encodeURIComponent(id);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return undefined;
  }
};

const idStep = (id: unknown): Result<string, string> => {
  const step = typeof id === "string" && !PATH_STEPS.has(id) ? escapedId(id) : undefined;
  return step === undefined || step === ""
    ? err(`the job is ${shown(id)}; it must be an id, such as cust-Kx7mQv3TzYs9LbWn5HcRpD.`)
    : ok(step);
};

/**
 * The URLs of a job of a service. The base may end with a slash, and with `/v1/customization/jobs` or
 * not; a path before that stays, and the id is escaped. Refuses, with a sentence for each problem,
 * what is no http or https URL, holds credentials, a query or a fragment, and what is no id.
 */
export const jobUrls = (base: string, id: string): Result<JobUrls, readonly string[]> => {
  const jobs = jobsUrl(base);
  const step = idStep(id);
  if (!jobs.ok || !step.ok) return err([jobs, step].flatMap((part) => (part.ok ? [] : [part.error])));
  const job = `${jobs.value}/${step.value}`;
  return ok({ job, status: `${job}/status` });
};
