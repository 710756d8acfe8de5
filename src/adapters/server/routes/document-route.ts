import { type JsonObject } from "../../../job/json.ts";
import { answer, type Route } from "../http/route.ts";

/** The route of the OpenAPI document. */
export const documentRoute = (document: () => JsonObject): Route => ({
  method: "GET",
  path: "/openapi.json",
  operation: {
    operationId: "retrieveDocument",
    summary: "This document",
    tag: "server",
    answer: { status: 200, description: "The OpenAPI document of this server", schema: { type: "object" } },
    refusals: [],
  },
  handle: () => answer(document()),
});
