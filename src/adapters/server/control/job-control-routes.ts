import { type JsonObject } from "../../../job/json.ts";
import { type JobEvent, JOB_EVENT_TYPES } from "../../../lifecycle/index.ts";
import { err } from "../../../result.ts";
import { type Ending, ENDINGS } from "../../../simulate/index.ts";
import { JOB } from "../answers/answer-schemas.ts";
import { answer, type Exchange, type Operation, type Outcome, type Route } from "../http/route.ts";
import { type JobBook } from "../jobs/job-book.ts";
import { jobObject } from "../jobs/job-object.ts";
import { type LiveJob } from "../jobs/live-job.ts";
import { jobOf } from "../routes/job-routes.ts";
import { type ObjectShape } from "../shapes/shape.ts";
import { shapeSchema } from "../shapes/shape-schema.ts";
import { advanceIn, advanceJob } from "./advance.ts";
import { ADVANCE, ENDING, EVENT, FAULT } from "./control-fields.ts";
import { readBody } from "./read-body.ts";

/** The prefix under which a server is controlled. */
export const CONTROL = "/_jobproof";

const shownJob = ({ record, run }: LiveJob): Outcome => answer(jobObject(record, run));

const refused = (reason: string): Outcome => err({ status: 409, code: "not-allowed-here", detail: reason });

const isEnding = (value: unknown): value is Ending => ENDINGS.some((ending) => ending === value);

/** What the table lets pass is an event: its counters are judged by the lifecycle's own guards. */
const isEvent = (value: JsonObject): value is JsonObject & JobEvent =>
  JOB_EVENT_TYPES.some((type) => type === value["type"]);

/** Reads the job and the body of a request, and does something with them. */
const withJob = async (
  book: JobBook,
  exchange: Exchange,
  shape: ObjectShape,
  act: (job: LiveJob, body: JsonObject) => Outcome,
): Promise<Outcome> => {
  const job = jobOf(book, exchange);
  if (!job.ok) return job;
  const body = await readBody(exchange, shape);
  return body.ok ? act(job.value, body.value) : body;
};

const ask = (book: JobBook, job: LiveJob, request: Parameters<JobBook["ask"]>[1]): Outcome => {
  const asked = book.ask(job, request);
  return asked.ok ? shownJob(job) : refused(asked.error);
};

const operation = (
  operationId: string,
  summary: string,
  shape: ObjectShape,
  required: boolean,
): Operation => ({
  operationId,
  summary,
  tag: "control",
  body: { schema: shapeSchema(shape), required },
  answer: { status: 200, description: "The job as it stands then", schema: JOB },
  refusals: [400, 404, 409, 413, 415, 422],
});

/** The routes that control one job. */
export const jobControlRoutes = (book: JobBook): readonly Route[] => [
  {
    method: "POST",
    path: `${CONTROL}/jobs/{id}/advance`,
    operation: operation("advanceJob", "Lets a job go on", ADVANCE, false),
    handle: (exchange) =>
      withJob(book, exchange, ADVANCE, (job, body) => {
        advanceJob(book, job, advanceIn(body));
        return shownJob(job);
      }),
  },
  {
    method: "PUT",
    path: `${CONTROL}/jobs/{id}/ending`,
    operation: operation("setEnding", "Sets how a job is to end", ENDING, true),
    handle: (exchange) =>
      withJob(book, exchange, ENDING, (job, { ending }) =>
        isEnding(ending) ? ask(book, job, { type: "end", ending }) : shownJob(job),
      ),
  },
  {
    method: "PUT",
    path: `${CONTROL}/jobs/{id}/fault`,
    operation: operation("setFault", "Sets what the service gets wrong about a job", FAULT, false),
    handle: (exchange) =>
      withJob(book, exchange, FAULT, (job, { fault }) =>
        ask(book, job, { type: "fault", fault: typeof fault === "string" ? fault : null }),
      ),
  },
  {
    method: "POST",
    path: `${CONTROL}/jobs/{id}/events`,
    operation: operation("tellJob", "Tells a job by hand what happens to it", EVENT, true),
    handle: (exchange) =>
      withJob(book, exchange, EVENT, (job, event) =>
        isEvent(event) ? ask(book, job, { type: "event", event }) : shownJob(job),
      ),
  },
];
