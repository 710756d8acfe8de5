import { type JsonObject } from "../../../job/json.ts";
import { type JsonSchema } from "../../../report/json-schema.ts";
import { CONFIG, CONFIG_PAGE, JOB, JOB_PAGE, LOGS, PROBLEM, STATUS } from "../answers/answer-schemas.ts";
import { type RequestField } from "../shapes/shape.ts";
import { shapeSchema } from "../shapes/shape-schema.ts";
import { type Route } from "./route.ts";
import { reasonPhrase } from "./reason-phrase.ts";

/** The schemas that the document names. */
const NAMED: Readonly<Record<string, JsonSchema>> = {
  CustomizationJob: JOB,
  CustomizationJobPage: JOB_PAGE,
  CustomizationStatusDetails: STATUS,
  CustomizationConfig: CONFIG,
  CustomizationConfigPage: CONFIG_PAGE,
  JobLogs: LOGS,
  Problem: PROBLEM,
};

const reference = (schema: JsonSchema): JsonSchema => {
  const named = Object.entries(NAMED).find(([, each]) => each === schema);
  return named === undefined ? schema : { $ref: `#/components/schemas/${named[0]}` };
};

const parameter = (
  where: "query" | "header",
  { name, shape, required, unless, doc }: RequestField,
): JsonObject => ({
  name,
  in: where,
  description: doc,
  required: required ?? false,
  schema: { ...shapeSchema(shape), ...(unless !== undefined && { default: unless }) },
});

const pathParameters = (path: string): readonly JsonObject[] =>
  Array.from(path.matchAll(/\{(?<name>\w+)\}/gu), ({ groups }) => ({
    name: groups?.["name"] ?? "",
    in: "path",
    required: true,
    schema: { type: "string" },
  }));

const refusal = (status: number): JsonObject => ({
  description: reasonPhrase(status),
  content: { "application/problem+json": { schema: reference(PROBLEM) } },
});

const operationOf = ({ path, operation }: Route): JsonObject => {
  const { operationId, summary, tag, query = [], headers = [], body, answer, refusals } = operation;
  const parameters = [
    ...pathParameters(path),
    ...query.map((field) => parameter("query", field)),
    ...headers.map((field) => parameter("header", field)),
  ];
  return {
    operationId,
    summary,
    tags: [tag],
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && {
      requestBody: { required: body.required, content: { "application/json": { schema: body.schema } } },
    }),
    responses: {
      [answer.status]: {
        description: answer.description,
        ...(answer.schema !== undefined && {
          content: { "application/json": { schema: reference(answer.schema) } },
        }),
      },
      ...Object.fromEntries(refusals.map((status) => [status, refusal(status)])),
      default: { ...refusal(500), description: "Anything else that stands in the way" },
    },
  };
};

const pathsOf = (routes: readonly Route[]): JsonObject =>
  Object.fromEntries(
    [...new Set(routes.map(({ path }) => path))].map((path) => [
      path,
      Object.fromEntries(
        routes
          .filter((route) => route.path === path)
          .map((route) => [route.method.toLowerCase(), operationOf(route)]),
      ),
    ]),
  );

/** The OpenAPI 3.1 document of some routes. */
export const openApiDocument = (routes: readonly Route[]): JsonObject => ({
  openapi: "3.1.0",
  info: {
    title: "Stand-in for NeMo Customizer v1",
    version: "1.0.0",
    description: "The routes of NeMo Customizer v1, answered by simulated jobs; and what controls them.",
    license: { name: "MIT", identifier: "MIT" },
  },
  servers: [{ url: "/" }],
  security: [],
  tags: [
    { name: "jobs", description: "Customization jobs, as the service has them." },
    { name: "configs", description: "Configurations, as the service has them." },
    { name: "control", description: "What a test controls the stand-in by." },
    { name: "server", description: "What the server says of itself." },
  ],
  paths: pathsOf(routes),
  components: { schemas: NAMED },
});
