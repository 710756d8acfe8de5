import { http, type HttpHandler, HttpResponse } from "msw";
import { isJsonObject, type JsonObject } from "../../job/json.ts";
import { shown } from "../../job/shown.ts";
import { type JobObject } from "../../job/status-report.ts";
import { touched } from "../../job/touched.ts";
import { err, ok, type Result } from "../../result.ts";
import { type StandInOptions } from "../server/options.ts";
import { createStandIn, type StandIn } from "../server/stand-in.ts";
import { baseUrlProblem, routesBelow, SERVICE, withoutPrefix } from "./base-url.ts";

/** How a service is simulated: as a stand-in, and where its requests go. */
export interface SimulatedServiceOptions extends StandInOptions {
  /** The address before `/v1/customization`, such as `https://nemo.example`; `*`, any, unless told. */
  readonly baseUrl?: string;
}

/** A job as the service answers that it created it. */
export interface CreatedJob extends JobObject {
  readonly id: string;
}

/** A simulated service: what Mock Service Worker needs to answer for it, and what a test does with it. */
export interface SimulatedService {
  /** For `setupServer` in Node, `setupWorker` in a browser, or `use` of either. */
  readonly handlers: readonly HttpHandler[];
  /** Creates a job past the handlers, and gives it as the service answers; what is left out is usual. */
  readonly createJob: (request?: JsonObject) => Promise<CreatedJob>;
  /** The stand-in behind the handlers: its requests, its control routes, its reset. */
  readonly standIn: StandIn;
}

const JOBS = `${SERVICE}/jobs`;

/** What a client asks for that leaves everything else to the service. */
const USUAL_REQUEST: JsonObject = {
  config: "meta/llama-3.2-1b-instruct@v1.0.0+A100",
  dataset: "default/my-dataset",
  hyperparameters: { finetuning_type: "lora", epochs: 2, batch_size: 16 },
};

/** Answers a request that was caught; one whose connection breaks is a network error, as it is for `fetch`. */
const answer = async (standIn: StandIn, request: Request): Promise<Response> => {
  let isDropped = false;
  const drop = (): void => {
    isDropped = true;
  };
  const response = await standIn.handle(withoutPrefix(request), { drop });
  return isDropped ? HttpResponse.error() : response;
};

const isCreated = (value: unknown): value is CreatedJob =>
  isJsonObject(value) && typeof value.id === "string";

/** The body of a request for a job; throws, in a sentence, where there is none to be made. */
const bodyOf = (request: unknown): string => {
  const body = touched(() => (isJsonObject(request) ? JSON.stringify({ ...USUAL_REQUEST, ...request }) : ""));
  if (!body.ok) throw new Error(`the job was not created: the request is no JSON: ${body.error}`);
  if (body.value === "")
    throw new Error(`the job was not created: the request is ${shown(request)}; it must be an object`);
  return body.value;
};

const createJob = async ({ fetch }: StandIn, request: unknown): Promise<CreatedJob> => {
  const headers = { "content-type": "application/json" };
  const response = await fetch(JOBS, { method: "POST", headers, body: bodyOf(request) });
  const created: unknown = await response.json();
  if (response.ok && isCreated(created)) return created;
  const detail = isJsonObject(created) ? String(created.detail) : "the answer was not readable";
  throw new Error(`the job was not created: ${detail}`);
};

/**
 * Simulates the service for Mock Service Worker, in Node or in a browser: every request below
 * `/v1/customization` is answered as `jobproof serve` would. Refuses options that cannot be used, a
 * sentence each.
 */
export const simulatedService = (
  options: SimulatedServiceOptions = {},
): Result<SimulatedService, readonly string[]> => {
  if (!isJsonObject(options)) return err([`the options are ${shown(options)}; they must be an object.`]);
  const read = touched((): SimulatedServiceOptions => ({ ...options }));
  if (!read.ok) return err([`the options cannot be read: they threw ${read.error}.`]);
  const { baseUrl = "*", ...others } = read.value;
  const problem = baseUrlProblem(baseUrl);
  const made = createStandIn(others);
  if (problem !== undefined) return err([problem, ...(made.ok ? [] : made.error)]);
  if (!made.ok) return made;
  const standIn = made.value;
  return ok({
    handlers: [http.all(routesBelow(baseUrl), async ({ request }) => answer(standIn, request))],
    createJob: async (request = {}) => createJob(standIn, request),
    standIn,
  });
};
