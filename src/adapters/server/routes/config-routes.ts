import { shown } from "../../../job/shown.ts";
import { err } from "../../../result.ts";
import { CONFIG, CONFIG_PAGE } from "../answers/answer-schemas.ts";
import { type NamedConfig } from "../configs/built-in-configs.ts";
import { queryProblem } from "../http/problem.ts";
import { answer, type Outcome, type Route } from "../http/route.ts";
import { CONFIG_LIST, listedConfigs } from "../lists/config-list.ts";
import { listFields, readListQuery } from "../lists/list-query.ts";
import { paged } from "../lists/paged.ts";

const CONFIGS = "/v1/customization/configs";

const list = (configs: readonly NamedConfig[], query: URLSearchParams): Outcome => {
  const asked = readListQuery(query, CONFIG_LIST);
  if (!asked.ok) return err(queryProblem(asked.error));
  return answer(paged(listedConfigs(configs, asked.value), asked.value, (config) => config));
};

const retrieve = (
  configs: readonly NamedConfig[],
  { namespace, name }: Readonly<Record<string, string>>,
): Outcome => {
  const found = configs.find((config) => config.namespace === namespace && config.name === name);
  if (found !== undefined) return answer(found);
  return err({
    status: 404,
    code: "unknown-config",
    detail: `there is no configuration ${shown(`${namespace ?? ""}/${name ?? ""}`)}.`,
  });
};

/** The routes of configurations, as NeMo Customizer v1 has them; they can be read only. */
export const configRoutes = (configs: readonly NamedConfig[]): readonly Route[] => [
  {
    method: "GET",
    path: CONFIGS,
    operation: {
      operationId: "listConfigs",
      summary: "A page of configurations",
      tag: "configs",
      query: listFields(CONFIG_LIST),
      answer: { status: 200, description: "A page of configurations", schema: CONFIG_PAGE },
      refusals: [422],
    },
    handle: ({ query }) => list(configs, query),
  },
  {
    method: "GET",
    path: `${CONFIGS}/{namespace}/{name}`,
    operation: {
      operationId: "retrieveConfig",
      summary: "The configuration",
      tag: "configs",
      answer: { status: 200, description: "The configuration", schema: CONFIG },
      refusals: [404],
    },
    handle: ({ params }) => retrieve(configs, params),
  },
];
