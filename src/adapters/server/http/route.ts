import { type Result } from "../../../result.ts";
import { type RequestField } from "../shapes/shape.ts";
import { type JsonSchema } from "../../../report/json-schema.ts";
import { type Problem } from "./problem.ts";

/** One request on its way, as a route sees it. */
export interface Exchange {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The body as JSON; `undefined` where it is empty. */
  readonly body: () => Promise<Result<unknown, Problem>>;
}

/** An answer that is not a refusal. */
export interface Answer {
  readonly status: number;
  /** What is written as JSON; nothing where it is left out. */
  readonly body?: unknown;
  /** The body as text, where it is not to be written as JSON is. */
  readonly text?: string;
}

/** What comes of a request. */
export type Outcome = Result<Answer, Problem>;

/** What the OpenAPI document says of a route. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tag: "jobs" | "configs" | "control" | "server";
  /** What the query can say. */
  readonly query?: readonly RequestField[];
  /** What the headers can say. */
  readonly headers?: readonly RequestField[];
  readonly body?: { readonly schema: JsonSchema; readonly required: boolean };
  readonly answer: { readonly status: number; readonly description: string; readonly schema?: JsonSchema };
  /** The statuses of the refusals that are the route's own. */
  readonly refusals: readonly number[];
}

/** One method of one path. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With `{name}` for what differs, as OpenAPI has it. */
  readonly path: string;
  readonly operation: Operation;
  readonly handle: (exchange: Exchange) => Outcome | Promise<Outcome>;
}

/** Wraps a body as an answer that all went well. */
export const answer = (body: unknown, status = 200): Outcome => ({ ok: true, value: { status, body } });
