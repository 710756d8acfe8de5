import {
  ANYTHING,
  choice,
  FLAG,
  listOf,
  mapOf,
  objectOf,
  TEXT,
  type TextShape,
  whole,
} from "../shapes/shape.ts";
import { CONFIG_OBJECT } from "./config-fields.ts";
import { HYPERPARAMETERS } from "./hyperparameter-fields.ts";

/** A name of an entity, or of a namespace. */
const NAME: TextShape = {
  kind: "text",
  expected: "a name of 1 to 255 characters without blank, / and @",
  pattern: "^[^\\s/@]{1,255}$",
};

const DATASET_NAME: TextShape = {
  kind: "text",
  expected: "a dataset such as default/my-dataset",
  pattern: "^[^\\s]{1,1024}$",
};

const OUTPUT_MODEL: TextShape = {
  kind: "text",
  expected: "a model such as default/my-model or default/my-model@v1, of at most 96 characters",
  pattern: "^(?=.{1,96}$)(?:[^\\s/@]+/)?[^\\s/@]+(?:@[^\\s/@]+)?$",
};

const CONFIG_NAME: TextShape = {
  kind: "text",
  expected: "a configuration such as meta/llama-3.2-1b-instruct@v1.0.0+A100",
  pattern: "^[^\\s]{1,512}$",
};

const OWNERSHIP = objectOf(
  { name: "created_by", shape: TEXT, doc: "Who created it." },
  { name: "updated_by", shape: TEXT, doc: "Who updated it last." },
  { name: "access_policies", shape: mapOf(TEXT), doc: "Who may do what." },
);

const DATASET_OBJECT = objectOf(
  { name: "namespace", shape: NAME, doc: "The namespace of the dataset." },
  { name: "name", shape: NAME, doc: "The name of the dataset." },
  { name: "files_url", shape: TEXT, doc: "Where its files are." },
);

const TOOL = objectOf(
  { name: "type", shape: choice("function"), doc: "The kind of tool." },
  {
    name: "function",
    shape: objectOf(
      { name: "name", shape: TEXT, required: true, doc: "The name of the function." },
      { name: "description", shape: TEXT, required: true, doc: "What it does." },
      { name: "parameters", shape: mapOf(ANYTHING), required: true, doc: "What it takes, as a JSON Schema." },
      { name: "required", shape: listOf(TEXT), doc: "The parameters that must be given." },
      { name: "strict", shape: FLAG, doc: "Whether calls must match." },
    ),
    required: true,
    doc: "The function that can be called.",
  },
);

const DATASET_PARAMETERS = objectOf(
  { name: "in_batch_negatives", shape: FLAG, doc: "Whether a batch's other samples are negatives." },
  { name: "num_hard_negatives", shape: whole(0), doc: "Hard negatives of each query." },
  { name: "negative_sample_strategy", shape: choice("first", "random"), doc: "Which negatives are taken." },
  { name: "tools", shape: listOf(TOOL), doc: "The tools that can be called." },
);

const INTEGRATION = objectOf(
  { name: "type", shape: choice("wandb"), doc: "The kind of integration." },
  {
    name: "wandb",
    shape: objectOf(
      { name: "project", shape: TEXT, doc: "The project it is logged under." },
      { name: "entity", shape: TEXT, doc: "The user or team." },
      { name: "notes", shape: TEXT, doc: "What the run is about." },
      { name: "tags", shape: listOf(TEXT), doc: "Labels of the run." },
    ),
    required: true,
    doc: "Weights & Biases.",
  },
);

/** What creating a job takes. Source: the official Python client, JobCreateParams. */
export const CREATE_REQUEST = objectOf(
  {
    name: "config",
    shape: { kind: "reference", name: CONFIG_NAME, object: CONFIG_OBJECT },
    required: true,
    doc: "The configuration, by name or as an object.",
  },
  {
    name: "dataset",
    shape: { kind: "reference", name: DATASET_NAME, object: DATASET_OBJECT },
    required: true,
    doc: "The dataset, by name or as an object with a name or a files_url.",
  },
  { name: "hyperparameters", shape: HYPERPARAMETERS, required: true, doc: "How to train." },
  { name: "name", shape: NAME, doc: "A name, unique in the namespace; the id unless told." },
  { name: "namespace", shape: NAME, unless: "default", doc: "The namespace of the job." },
  { name: "description", shape: TEXT, doc: "What the job is for." },
  { name: "project", shape: TEXT, doc: "The project that the job belongs to." },
  { name: "output_model", shape: OUTPUT_MODEL, doc: "The model that comes out; a tag is added unless told." },
  { name: "custom_fields", shape: mapOf(TEXT), doc: "Fields of the caller's own." },
  { name: "dataset_parameters", shape: DATASET_PARAMETERS, doc: "How the dataset is used." },
  { name: "integrations", shape: listOf(INTEGRATION), doc: "Services that are told of the job." },
  { name: "ownership", shape: OWNERSHIP, doc: "Who owns the job." },
);
