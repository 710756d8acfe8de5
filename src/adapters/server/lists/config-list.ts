import { FLAG, TEXT } from "../shapes/shape.ts";
import { type NamedConfig } from "../configs/built-in-configs.ts";
import { baseModelOf } from "../configs/config-snapshot.ts";
import { type ListQuery, type ListTerms } from "./list-query.ts";

/** What the list of configurations can be asked for. Source: the official Python client, CustomizationConfigFilterParam and CustomizationConfigSortField. */
export const CONFIG_LIST: ListTerms = {
  sorts: ["created_at", "updated_at", "name", "target_enabled", "num_parameters"],
  filters: [
    { name: "finetuning_type", shape: TEXT, doc: "A way of training that is offered." },
    { name: "name", shape: TEXT, doc: "The name of the configuration." },
    { name: "namespace", shape: TEXT, doc: "The namespace of the configuration." },
    { name: "target_base_model", shape: TEXT, doc: "The model that is trained." },
    { name: "target_enabled", shape: FLAG, doc: "Whether the target may be trained." },
    { name: "target_name", shape: TEXT, doc: "The name of the target." },
    { name: "training_type", shape: TEXT, doc: "An aim of training that is offered." },
  ],
};

type Value = string | number | boolean | undefined;

const MATCHES: Readonly<Record<string, (config: NamedConfig, value: Value) => boolean>> = {
  finetuning_type: ({ training_options }, value) =>
    training_options.some(({ finetuning_type }) => finetuning_type === value),
  name: ({ name }, value) => name === value,
  namespace: ({ namespace }, value) => namespace === value,
  target_base_model: (config, value) => baseModelOf(config) === value,
  target_enabled: ({ target }, value) => (target.enabled ?? true) === value,
  target_name: ({ target }, value) => target.name === value,
  training_type: ({ training_options }, value) =>
    training_options.some(({ training_type }) => training_type === value),
};

const sortKey = (config: NamedConfig, sort: string): string | number => {
  switch (sort.replace("-", "")) {
    case "name":
      return config.name;
    case "num_parameters":
      return config.target.num_parameters;
    case "target_enabled":
      return Number(config.target.enabled ?? true);
    default:
      // All of them were there when the server started.
      return 0;
  }
};

const compare = (one: string | number, other: string | number): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

/** The configurations that were asked for, in the order that was asked for. */
export const listedConfigs = (
  configs: readonly NamedConfig[],
  { filter, sort }: ListQuery,
): readonly NamedConfig[] => {
  const sign = sort.startsWith("-") ? -1 : 1;
  return configs
    .filter((config) =>
      Object.entries(filter).every(([name, value]) => MATCHES[name]?.(config, value) ?? false),
    )
    .toSorted((one, other) => sign * compare(sortKey(one, sort), sortKey(other, sort)));
};
