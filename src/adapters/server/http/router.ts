import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { shown } from "../../../job/shown.ts";
import { jsonBody } from "./json-body.ts";
import { type Problem, problemResponse } from "./problem.ts";
import { type Exchange, type Outcome, type Route } from "./route.ts";

/** The path of a route as the router writes it; only the last part may hold slashes. */
const pattern = (path: string): string =>
  path.replaceAll(/\{(?<name>\w+)\}/gu, ":$<name>").replace(/:name$/u, ":name{.+}");

const unknownPath = (path: string): Problem => ({
  status: 404,
  code: "unknown-path",
  detail: `${shown(path)} is no path of this server; /openapi.json lists them.`,
});

const notAllowed = (method: string, path: string, allowed: readonly string[]): Problem => ({
  status: 405,
  code: "method-not-allowed",
  detail: `${shown(path)} does not take ${shown(method)}; expected ${allowed.join(" or ")}.`,
  headers: { allow: allowed.join(", ") },
});

const tooLarge = (maxBodyBytes: number): Problem => ({
  status: 413,
  code: "body-too-large",
  detail: `the body has more than ${maxBodyBytes} bytes, which is the most that is read.`,
  headers: { connection: "close" },
});

/** What a client may read of a failure that is ours: nothing but that it happened. */
const INTERNAL: Problem = {
  status: 500,
  code: "internal-error",
  detail: "the server failed to answer; the fault is its own.",
};

/** Writes what came of a request. */
export const written = (outcome: Outcome): Response => {
  if (!outcome.ok) return problemResponse(outcome.error);
  const { status, body, text } = outcome.value;
  if (text !== undefined)
    return new Response(text, { status, headers: { "content-type": "application/json" } });
  return body === undefined ? new Response(null, { status }) : Response.json(body, { status });
};

/** What surrounds a request in the process that serves it. */
export interface Surroundings {
  /** Breaks the connection off; nothing is answered. */
  readonly drop: () => void;
}

const queryOf = (url: string): URLSearchParams => {
  const mark = url.indexOf("?");
  return new URLSearchParams(mark < 0 ? "" : url.slice(mark));
};

/** Stands for an answer that is never sent: the Node server leaves the connection alone. */
const NOTHING = (): Response => new Response(null, { headers: { "x-hono-already-sent": "true" } });

type App = Hono<{ Bindings: Surroundings }>;

/** How a router answers: the requests of a route, and those that no route answers. */
export interface RouterTerms {
  readonly maxBodyBytes: number;
  /** Carries a request to its route; `undefined` where nothing is answered. */
  readonly carry: (route: Route, exchange: Exchange, path: string) => Promise<Response | undefined>;
  readonly onFailure: (error: unknown) => void;
}

const addRoute = (app: App, route: Route, { carry }: RouterTerms): void => {
  app.on(route.method, pattern(route.path), async ({ req, env }) => {
    const exchange = {
      params: req.param(),
      query: queryOf(req.url),
      body: () => jsonBody(req.raw),
    };
    const response = await carry(route, exchange, req.path);
    if (response !== undefined) return response;
    env.drop();
    return NOTHING();
  });
};

const addRefusals = (app: App, routes: readonly Route[]): void => {
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method);
    const allowed = [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"];
    app.options(
      pattern(path),
      () => new Response(null, { status: 204, headers: { allow: allowed.join(", ") } }),
    );
    app.all(pattern(path), ({ req }) => problemResponse(notAllowed(req.method, req.path, allowed)));
  }
};

/** A router of routes that answers everything else, whatever it is, with a problem. */
export const router = (routes: readonly Route[], terms: RouterTerms): App => {
  const { maxBodyBytes, onFailure } = terms;
  const app: App = new Hono();
  // To ask a request that has none for its body costs more than to answer it.
  app.on(
    ["POST", "PUT", "PATCH", "DELETE"],
    "*",
    bodyLimit({ maxSize: maxBodyBytes, onError: () => problemResponse(tooLarge(maxBodyBytes)) }),
  );
  for (const route of routes) addRoute(app, route, terms);
  addRefusals(app, routes);
  app.notFound(({ req }) => problemResponse(unknownPath(req.path)));
  app.onError((error) => {
    onFailure(error);
    return problemResponse(INTERNAL);
  });
  return app;
};
