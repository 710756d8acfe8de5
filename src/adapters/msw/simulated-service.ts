import { http, type HttpHandler, HttpResponse } from "msw";
import { isJsonObject, type JsonObject } from "../../job/json.ts";
import { ok, type Result } from "../../result.ts";
import { type StandInOptions } from "../server/options.ts";
import { createStandIn, type StandIn } from "../server/stand-in.ts";

/** How a service is simulated: as a stand-in, and where its requests go. */
export interface SimulatedServiceOptions extends StandInOptions {
  /** The address before `/v1/customization`, such as `https://nemo.example`; `*`, any, unless told. */
  readonly baseUrl?: string;
}

/** A simulated service: what Mock Service Worker needs to answer for it, and what a test does with it. */
export interface SimulatedService {
  /** For `setupServer` in Node, `setupWorker` in a browser, or `use` of either. */
  readonly handlers: readonly HttpHandler[];
  /** Creates a job past the handlers, and gives it as the service answers; what is left out is usual. */
  readonly createJob: (request?: JsonObject) => Promise<JsonObject>;
  /** The stand-in behind the handlers: its requests, its control routes, its reset. */
  readonly standIn: StandIn;
}

const JOBS = "/v1/customization/jobs";

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
  const response = await standIn.handle(request, { drop });
  return isDropped ? HttpResponse.error() : response;
};

const createJob = async ({ fetch }: StandIn, request: JsonObject): Promise<JsonObject> => {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ ...USUAL_REQUEST, ...request });
  const response = await fetch(JOBS, { method: "POST", headers, body });
  const created: unknown = await response.json();
  if (response.ok && isJsonObject(created)) return created;
  const detail = isJsonObject(created) ? String(created.detail) : "the answer was not readable";
  throw new Error(`the job was not created: ${detail}`);
};

/**
 * Simulates the service for Mock Service Worker, in Node or in a browser: every request below
 * `/v1/customization` is answered as `jobproof serve` would. Refuses options that cannot be used, a
 * sentence each.
 */
export const simulatedService = ({ baseUrl = "*", ...options }: SimulatedServiceOptions = {}): Result<
  SimulatedService,
  readonly string[]
> => {
  const made = createStandIn(options);
  if (!made.ok) return made;
  const standIn = made.value;
  const routes = `${baseUrl.replace(/\/+$/u, "")}/v1/customization/*`;
  return ok({
    handlers: [http.all(routes, async ({ request }) => answer(standIn, request))],
    createJob: async (request = {}) => createJob(standIn, request),
    standIn,
  });
};
