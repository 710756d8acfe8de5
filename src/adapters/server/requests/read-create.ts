import { isJsonObject, type JsonObject } from "../../../job/json.ts";
import { err, ok, type Result } from "../../../result.ts";
import { keptFields } from "../shapes/kept.ts";
import { type Misfit, misfitsOf, placeName } from "../shapes/misfits.ts";
import { CREATE_REQUEST } from "./create-fields.ts";
import { type CreateRequest } from "./create-request.ts";

/** A request that can be carried out, and what there is to warn of. */
export interface ReadCreate {
  readonly request: CreateRequest;
  /** The names of the fields that nobody knows, as people write them. */
  readonly unknown: readonly string[];
}

/** What fits the table fits the type, which says of it what the server reads. */
const isRequest = (value: JsonObject, problems: readonly Misfit[]): value is JsonObject & CreateRequest =>
  problems.length === 0 && isJsonObject(value["hyperparameters"]);

const isLeftOut = (value: unknown): boolean => value === undefined || value === null;

const namelessDataset = (dataset: unknown): readonly Misfit[] =>
  isJsonObject(dataset) && isLeftOut(dataset["name"]) && isLeftOut(dataset["files_url"])
    ? [{ pointer: "/dataset", detail: "dataset has neither a name nor a files_url; expected one of them" }]
    : [];

/** The training types that cannot do without parameters of their own. */
const missingParameters = (hyperparameters: unknown): readonly Misfit[] => {
  if (!isJsonObject(hyperparameters)) return [];
  const { training_type: type } = hyperparameters;
  if ((type !== "grpo" && type !== "distillation") || !isLeftOut(hyperparameters[type])) return [];
  const detail = `hyperparameters.${type} is missing; training_type ${type} needs it`;
  return [{ pointer: `/hyperparameters/${type}`, detail }];
};

/** Reads the body of a request to create a job, or says everything that is wrong with it. */
export const readCreate = (body: unknown): Result<ReadCreate, readonly Misfit[]> => {
  const { problems: single, unknown } = misfitsOf(body, CREATE_REQUEST);
  if (!isJsonObject(body)) return err(single);
  // What no table of single fields can say.
  const problems = [
    ...single,
    ...namelessDataset(body["dataset"]),
    ...missingParameters(body["hyperparameters"]),
  ];
  if (problems.length > 0) return err(problems);
  const request = keptFields(body, CREATE_REQUEST);
  return isRequest(request, problems) ? ok({ request, unknown: unknown.map(placeName) }) : err(problems);
};
