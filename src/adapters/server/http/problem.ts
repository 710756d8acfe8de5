import { type Misfit } from "../shapes/misfits.ts";
import { reasonPhrase } from "./reason-phrase.ts";

/** What stands in the way of a request, by a name that programs can tell it by. */
export type ProblemCode =
  | "not-json"
  | "invalid-fields"
  | "invalid-query"
  | "unknown-path"
  | "unknown-job"
  | "unknown-config"
  | "method-not-allowed"
  | "not-cancellable"
  | "not-allowed-here"
  | "name-taken"
  | "body-too-large"
  | "unsupported-media-type"
  | "too-many-jobs"
  | "too-many-requests"
  | "simulated-error"
  | "internal-error";

/** One thing that is wrong with a request: where, as a JSON Pointer into the body or a parameter of the query. */
export type ProblemError =
  | { readonly detail: string; readonly pointer: string }
  | { readonly detail: string; readonly parameter: string };

/** An answer that refuses a request, before it is written. */
export interface Problem {
  readonly status: number;
  readonly code: ProblemCode;
  /** One sentence: what is wrong, and what would be right. */
  readonly detail: string;
  readonly errors?: readonly ProblemError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Makes a problem of all that is wrong with a body. */
export const fieldsProblem = (misfits: readonly Misfit[]): Problem => ({
  status: 422,
  code: "invalid-fields",
  detail: `${misfits.map(({ detail }) => detail).join("; ")}.`,
  errors: misfits.map(({ pointer, detail }) => ({ detail, pointer: `#${pointer}` })),
});

/** Makes a problem of all that is wrong with a query. */
export const queryProblem = (
  problems: readonly { readonly parameter: string; readonly detail: string }[],
): Problem => ({
  status: 422,
  code: "invalid-query",
  detail: `${problems.map(({ detail }) => detail).join("; ")}.`,
  errors: problems,
});

/** Writes a problem as RFC 9457 has it. `detail` is also where the service itself puts its reason. */
export const problemResponse = ({ status, code, detail, errors, headers }: Problem): Response =>
  Response.json(
    {
      type: "about:blank",
      title: reasonPhrase(status),
      status,
      detail,
      code,
      ...(errors && { errors }),
    },
    { status, headers: { "content-type": "application/problem+json", ...headers } },
  );
