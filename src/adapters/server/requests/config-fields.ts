import { ANYTHING, choice, FLAG, listOf, mapOf, objectOf, TEXT, whole } from "../shapes/shape.ts";
import { FINETUNING_TYPES, TRAINING_TYPES } from "./hyperparameter-fields.ts";

/** How numbers of a model are held. */
export const PRECISIONS = ["int8", "bf16", "fp16", "fp32", "fp8-mixed", "bf16-mixed"] as const;

const TRAINING_OPTION = objectOf(
  {
    name: "training_type",
    shape: choice(...TRAINING_TYPES),
    required: true,
    doc: "What training aims at.",
  },
  {
    name: "finetuning_type",
    shape: choice(...FINETUNING_TYPES),
    required: true,
    doc: "Which weights are trained.",
  },
  { name: "num_gpus", shape: whole(1), required: true, doc: "Devices of each node." },
  { name: "micro_batch_size", shape: whole(1), required: true, doc: "Samples of one device at a time." },
  { name: "num_nodes", shape: whole(1), doc: "Nodes that train." },
  { name: "tensor_parallel_size", shape: whole(1), doc: "Devices that a layer is split over." },
  { name: "pipeline_parallel_size", shape: whole(1), doc: "Devices that layers are dealt out to." },
  { name: "data_parallel_size", shape: whole(1), doc: "Copies of the model." },
  { name: "expert_model_parallel_size", shape: whole(1), doc: "Devices that experts are dealt out to." },
  { name: "use_sequence_parallel", shape: FLAG, doc: "Whether sequences are split over devices." },
);

const TARGET = objectOf(
  { name: "name", shape: TEXT, doc: "The name of the target." },
  { name: "namespace", shape: TEXT, doc: "The namespace of the target." },
  { name: "base_model", shape: TEXT, doc: "The model that is trained." },
  { name: "model_path", shape: TEXT, required: true, doc: "Where its weights are." },
  { name: "num_parameters", shape: whole(1), required: true, doc: "How many weights it has." },
  { name: "precision", shape: choice(...PRECISIONS), required: true, doc: "How its weights are held." },
  { name: "enabled", shape: FLAG, doc: "Whether it may be trained." },
);

const TARGET_NAME = { ...TEXT, expected: "a target such as meta/llama-3.2-1b-instruct" };

/** What a configuration given as an object takes. Source: the official Python client, CustomizationConfigParam. */
export const CONFIG_OBJECT = objectOf(
  { name: "max_seq_length", shape: whole(1), required: true, doc: "Tokens of the longest sample." },
  {
    name: "training_options",
    shape: listOf(TRAINING_OPTION),
    required: true,
    doc: "The ways of training that it offers.",
  },
  { name: "name", shape: TEXT, doc: "The name of the configuration." },
  { name: "namespace", shape: TEXT, doc: "Its namespace." },
  { name: "description", shape: TEXT, doc: "What it is for." },
  { name: "project", shape: TEXT, doc: "The project that it belongs to." },
  {
    name: "target",
    shape: { kind: "reference", name: TARGET_NAME, object: TARGET },
    doc: "The model, by name or as an object.",
  },
  { name: "training_precision", shape: choice(...PRECISIONS), doc: "How numbers are held in training." },
  { name: "prompt_template", shape: TEXT, doc: "How a sample becomes text." },
  { name: "chat_prompt_template", shape: TEXT, doc: "How a conversation becomes text." },
  { name: "dataset_schemas", shape: listOf(mapOf(ANYTHING)), doc: "What samples must look like." },
  { name: "custom_fields", shape: mapOf(ANYTHING), doc: "Fields of the caller's own." },
);
