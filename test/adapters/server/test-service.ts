import { createStandIn, type StandIn, type StandInOptions } from "../../../src/adapters/server/index.ts";

/** What stands in an answer, as far as tests look into it; each answer has some of it. */
export interface Body {
  readonly [field: string]: unknown;
  readonly id: string;
  readonly status: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly output_model: string;
  readonly hyperparameters: Readonly<Record<string, unknown>>;
  readonly custom_fields: Readonly<Record<string, string>>;
  readonly status_details: Readonly<Record<string, unknown>> & { readonly created_at: string };
  readonly warnings: readonly { readonly message: string }[];
  readonly data: readonly Body[];
  readonly pagination: Readonly<Record<string, number>>;
  readonly entries: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly error: Readonly<Record<string, string>>;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly errors: readonly {
    readonly detail: string;
    readonly pointer: string;
    readonly parameter: string;
  }[];
}

/** What came back, read as JSON. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** A stand-in in this process, and the ways in which tests talk to it. */
export interface TestService {
  readonly standIn: StandIn;
  readonly get: (path: string) => Promise<Reply>;
  readonly send: (method: string, path: string, body?: unknown) => Promise<Reply>;
  readonly post: (path: string, body?: unknown) => Promise<Reply>;
  /** Creates a job and gives its id. */
  readonly create: (parts?: JobParts) => Promise<string>;
}

/** Parts of a request that a test wants to be its own. */
export interface JobParts {
  readonly hyperparameters?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

export const JOBS = "/v1/customization/jobs";
export const CONFIGS = "/v1/customization/configs";
export const CONTROL = "/_jobproof";

/** A request that creates a small job. */
export const aRequest = ({ hyperparameters, ...rest }: JobParts = {}): Readonly<Record<string, unknown>> => ({
  config: "meta/llama-3.2-1b-instruct@v1.0.0+A100",
  dataset: "default/my-dataset",
  ...rest,
  hyperparameters: { finetuning_type: "lora", epochs: 2, batch_size: 16, ...hyperparameters },
});

/** Reads an answer whole; an empty one as an empty object. */
export const replyOf = async (response: Response): Promise<Reply> => {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: JSON.parse(text === "" ? "{}" : text) as Body,
  };
};

/** Talks to a stand-in by a function like `fetch`. */
const talkingTo = (
  fetch: (path: string, init?: RequestInit) => Promise<Response>,
): Omit<TestService, "standIn"> => {
  const send = async (method: string, path: string, body?: unknown): Promise<Reply> =>
    replyOf(
      await fetch(path, {
        method,
        ...(body !== undefined && {
          body: typeof body === "string" ? body : JSON.stringify(body),
          headers: { "content-type": "application/json" },
        }),
      }),
    );
  const post = (path: string, body?: unknown): Promise<Reply> => send("POST", path, body);
  return {
    send,
    post,
    get: (path) => send("GET", path),
    create: async (parts) => {
      const { status, body } = await post(JOBS, aRequest(parts));
      if (status !== 200) throw new Error(JSON.stringify(body));
      return body.id;
    },
  };
};

/** A wall clock that stands still until it is moved. */
export const stillClock = (): { readonly now: () => number; readonly pass: (seconds: number) => void } => {
  let micros = 1_764_000_000_123_456;
  return {
    now: () => micros,
    pass: (seconds) => {
      micros += seconds * 1_000_000;
    },
  };
};

/** Starts a stand-in in this process; `polls` unless told. */
export const startService = (options: StandInOptions = {}): TestService => {
  const made = createStandIn({ progress: "polls", wallClock: stillClock().now, ...options });
  if (!made.ok) throw new Error(made.error.join(" "));
  return { standIn: made.value, ...talkingTo(made.value.fetch) };
};

/** Looks at a job until it comes to rest, and gives every report. */
export const reportsOf = async (
  { get }: Pick<TestService, "get">,
  id: string,
  isLast: (status: string) => boolean = (status) => ["ready", "failed", "cancelled"].includes(status),
): Promise<readonly Body[]> => {
  const reports: Body[] = [];
  for (let look = 0; look < 500; look += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one look after another
    const { body } = await get(`${JOBS}/${id}/status`);
    reports.push(body);
    if (isLast(body.status)) return reports;
  }
  throw new Error(`${id} does not come to rest: ${JSON.stringify(reports.at(-1))}`);
};
