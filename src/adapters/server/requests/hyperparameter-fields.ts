import { choice, FLAG, number, objectOf, whole } from "../shapes/shape.ts";
import { DISTILLATION, DPO, GRPO, LORA, SFT } from "./method-fields.ts";

/** How weights are trained, in the service's own order. */
export const FINETUNING_TYPES = ["lora", "lora_merged", "all_weights"] as const;

/** What training aims at. */
export const TRAINING_TYPES = ["sft", "dpo", "distillation", "grpo"] as const;

/**
 * What `hyperparameters` takes, with what the service puts in where a field is left out. Source: the
 * official Python client, HyperparametersParam; defaults: NVIDIA's page of hyperparameters. The defaults
 * of `batch_size`, `epochs` and `learning_rate` differ by training type: see `filled-hyperparameters.ts`.
 */
export const HYPERPARAMETERS = objectOf(
  {
    name: "finetuning_type",
    shape: choice(...FINETUNING_TYPES),
    required: true,
    doc: "Which weights are trained.",
  },
  { name: "training_type", shape: choice(...TRAINING_TYPES), unless: "sft", doc: "What training aims at." },
  { name: "batch_size", shape: whole(1), doc: "Samples of one step, over all devices; GRPO ignores it." },
  { name: "epochs", shape: whole(1), doc: "Passes over the training samples." },
  {
    name: "learning_rate",
    shape: number({ lowest: 0, above: true }),
    doc: "How far weights move by a gradient.",
  },
  { name: "min_learning_rate", shape: number({ lowest: 0 }), doc: "Where cosine annealing begins." },
  { name: "max_steps", shape: whole(-1), unless: -1, doc: "A cap on the steps of the job; −1 for none." },
  {
    name: "log_every_n_steps",
    shape: whole(0),
    unless: 10,
    doc: "Steps between two points of train_loss; 0 is taken as 10.",
  },
  {
    name: "val_check_interval",
    shape: number({ lowest: 0, above: true }),
    doc: "Batches between two validations if above 1, else a share of an epoch.",
  },
  { name: "warmup_steps", shape: whole(0), unless: 200, doc: "Steps over which the learning rate rises." },
  { name: "seed", shape: whole(Number.MIN_SAFE_INTEGER), unless: 42, doc: "The seed of the trainer." },
  {
    name: "optimizer",
    shape: choice(
      "adam_with_cosine_annealing",
      "adam_with_flat_lr",
      "adamw_with_cosine_annealing",
      "adamw_with_flat_lr",
    ),
    unless: "adamw_with_cosine_annealing",
    doc: "The optimizer and its schedule.",
  },
  {
    name: "adam_beta1",
    shape: number({ lowest: 0, highest: 1 }),
    unless: 0.9,
    doc: "Decay of the momentum.",
  },
  {
    name: "adam_beta2",
    shape: number({ lowest: 0, highest: 1 }),
    unless: 0.99,
    doc: "Decay of the squares.",
  },
  { name: "weight_decay", shape: number({ lowest: 0 }), unless: 0.01, doc: "What keeps weights low." },
  {
    name: "sequence_packing_enabled",
    shape: FLAG,
    unless: false,
    doc: "Whether sequences are packed. It is not simulated: the job warns of it and goes on without.",
  },
  { name: "lora", shape: LORA, doc: "Parameters of LoRA." },
  { name: "sft", shape: SFT, doc: "Parameters of supervised training." },
  { name: "dpo", shape: DPO, doc: "Parameters of preference training." },
  { name: "distillation", shape: DISTILLATION, doc: "Parameters of distillation." },
  { name: "grpo", shape: GRPO, doc: "Parameters of GRPO." },
);
