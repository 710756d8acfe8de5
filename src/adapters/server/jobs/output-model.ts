import { type CreateRequest } from "../requests/create-request.ts";

/** The longest name that the service gives a model. */
const LONGEST = 96;

const cut = (name: string, longest: number): string => name.slice(0, Math.max(0, longest));

/** The last step of a name or an address: `my-dataset` of `default/my-dataset`. */
const lastStep = (name: string): string =>
  name
    .replace(/[/@]+$/u, "")
    .replace(/^.*\//u, "")
    .replace(/@.*$/u, "");

const datasetName = (dataset: CreateRequest["dataset"]): string =>
  lastStep(typeof dataset === "string" ? dataset : (dataset.name ?? dataset.files_url ?? "dataset"));

/**
 * The name of the model that comes out of a job, of at most 96 characters: as it was asked for, with
 * the job's id as its tag where none was told; else named for the base model, the dataset and the way
 * of training.
 */
export const outputModel = (request: CreateRequest, baseModel: string, id: string): string => {
  const { namespace, output_model: asked, dataset, hyperparameters } = request;
  if (asked?.includes("@") === true) return asked;
  const derived = `${lastStep(baseModel)}-${datasetName(dataset)}-${hyperparameters.finetuning_type}`;
  const name = asked ?? derived.replaceAll(/[^\w.-]+/gu, "-");
  const whole = name.includes("/") ? name : `${namespace}/${name}`;
  return `${cut(whole, LONGEST - id.length - 1)}@${id}`;
};
