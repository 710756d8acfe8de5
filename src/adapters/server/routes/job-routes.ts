import { type JsonObject } from "../../../job/json.ts";
import { shown } from "../../../job/shown.ts";
import { isCancellable, isTerminal } from "../../../lifecycle/index.ts";
import { err, ok, type Result } from "../../../result.ts";
import { JOB, JOB_PAGE, LOGS, STATUS } from "../answers/answer-schemas.ts";
import { faultyJson } from "../http/faulty-json.ts";
import { fieldsProblem, type Problem, queryProblem } from "../http/problem.ts";
import { answer, type Exchange, type Operation, type Outcome, type Route } from "../http/route.ts";
import { containerLogs } from "../jobs/container-logs.ts";
import { type JobBook } from "../jobs/job-book.ts";
import { jobObject, listedJob } from "../jobs/job-object.ts";
import { type LiveJob } from "../jobs/live-job.ts";
import { JOB_LIST, listedJobs } from "../lists/job-list.ts";
import { listFields, readListQuery } from "../lists/list-query.ts";
import { paged } from "../lists/paged.ts";
import { CREATE_REQUEST } from "../requests/create-fields.ts";
import { readCreate } from "../requests/read-create.ts";
import { TEXT } from "../shapes/shape.ts";
import { shapeSchema } from "../shapes/shape-schema.ts";

/** What is answered to a request to cancel a job that has ended. */
export type CancelEnded = "refuse" | "unchanged";

const JOBS = "/v1/customization/jobs";

const unknownJob = (id: string): Problem => ({
  status: 404,
  code: "unknown-job",
  detail: `there is no job ${shown(id)}.`,
});

/** A job that a path names, caught up with the time. */
export const jobOf = (book: JobBook, { params }: Exchange): Result<LiveJob, Problem> => {
  const id = params["id"] ?? "";
  const job = book.find(id);
  return job === undefined ? err(unknownJob(id)) : ok(job);
};

const NO_BODY: Problem = fieldsProblem([{ pointer: "", detail: "the body is empty; expected an object" }]);

const create = async (book: JobBook, { body }: Exchange): Promise<Outcome> => {
  const read = await body();
  if (!read.ok) return read;
  if (read.value === undefined) return err(NO_BODY);
  const request = readCreate(read.value);
  if (!request.ok) return err(fieldsProblem(request.error));
  const job = book.create(request.value);
  if (!job.ok) return job;
  const created = answer(jobObject(job.value.record, job.value.run));
  book.born(job.value);
  return created;
};

const list = (book: JobBook, { query }: Exchange): Outcome => {
  const asked = readListQuery(query, JOB_LIST);
  if (!asked.ok) return err(queryProblem(asked.error));
  const seen: LiveJob[] = [];
  const page = paged(listedJobs(book.all(), asked.value), asked.value, (job): JsonObject => {
    seen.push(job);
    return listedJob(job.record, job.run);
  });
  book.looked(...seen);
  return answer(page);
};

/** Looks at a job, and lets looks make it go on. */
const look = (book: JobBook, exchange: Exchange, view: (job: LiveJob) => Outcome): Outcome => {
  const job = jobOf(book, exchange);
  if (!job.ok) return job;
  const seen = view(job.value);
  book.looked(job.value);
  return seen;
};

/** What `/status` answers: the report of the job, unless the service is at fault. */
const statusOf = ({ run, faultyReport }: LiveJob): Outcome => {
  const faulty = faultyReport();
  return faulty === undefined ? answer(run.report()) : ok({ status: 200, text: faultyJson(faulty) });
};

const notCancellable = ({ record, run }: LiveJob, reason: string): Problem => ({
  status: 409,
  code: "not-cancellable",
  detail: isTerminal(run.status)
    ? `${record.id} is ${run.status} and cannot be cancelled any more; jobs that are created, pending or running can.`
    : `${record.id} cannot be cancelled: ${reason}`,
  headers: { "x-should-retry": "false" },
});

const cancel = (book: JobBook, exchange: Exchange, ended: CancelEnded): Outcome => {
  const job = jobOf(book, exchange);
  if (!job.ok) return job;
  const { status } = job.value.run;
  const isDone = status === "cancelling" || status === "cancelled";
  const asked = isDone ? ok(status) : book.ask(job.value, { type: "cancel" });
  const isUnchanged = ended === "unchanged" && !isCancellable(status) && status !== "unknown";
  if (!asked.ok && !isUnchanged) return err(notCancellable(job.value, asked.error));
  return answer(jobObject(job.value.record, job.value.run));
};

const operation = (
  operationId: string,
  summary: string,
  schema: JsonObject,
  refusals: readonly number[],
): Operation => ({
  operationId,
  summary,
  tag: "jobs",
  answer: { status: 200, description: summary, schema },
  refusals,
});

/** The routes of jobs, as NeMo Customizer v1 has them. */
export const jobRoutes = (book: JobBook, cancelEnded: CancelEnded): readonly Route[] => [
  {
    method: "POST",
    path: JOBS,
    operation: {
      ...operation("createJob", "The job that was created", JOB, [400, 409, 413, 415, 422, 503]),
      headers: [
        { name: "wandb-api-key", shape: TEXT, doc: "A key of Weights & Biases; it is taken and not used." },
      ],
      body: { schema: shapeSchema(CREATE_REQUEST), required: true },
    },
    handle: (exchange) => create(book, exchange),
  },
  {
    method: "GET",
    path: JOBS,
    operation: { ...operation("listJobs", "A page of jobs", JOB_PAGE, [422]), query: listFields(JOB_LIST) },
    handle: (exchange) => list(book, exchange),
  },
  {
    method: "GET",
    path: `${JOBS}/{id}`,
    operation: operation("retrieveJob", "The job", JOB, [404]),
    handle: (exchange) => look(book, exchange, ({ record, run }) => answer(jobObject(record, run))),
  },
  {
    method: "GET",
    path: `${JOBS}/{id}/status`,
    operation: operation("retrieveJobStatus", "What the job reports", STATUS, [404]),
    handle: (exchange) => look(book, exchange, statusOf),
  },
  {
    method: "POST",
    path: `${JOBS}/{id}/cancel`,
    operation: operation("cancelJob", "The job, which is being cancelled", JOB, [404, 409]),
    handle: (exchange) => cancel(book, exchange, cancelEnded),
  },
  {
    method: "GET",
    path: `${JOBS}/{id}/container-logs`,
    operation: operation("listContainerLogs", "What the job's containers wrote", LOGS, [404]),
    handle: (exchange) => {
      const job = jobOf(book, exchange);
      return job.ok ? answer(containerLogs(job.value.record.id, job.value.run.report())) : job;
    },
  },
];
