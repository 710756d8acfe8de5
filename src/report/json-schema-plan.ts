import { type PlanPart } from "../job/training-plan.ts";
import { type JsonSchema, schemaDocument } from "./json-schema.ts";
import { KIND_SCHEMAS } from "./kind-schemas.ts";

/** The parts of a plan, each as `checkPartialPlan` takes it; a part that is not known is left out, never null. */
export const PLAN_PART_SCHEMAS: Readonly<Record<PlanPart, JsonSchema>> = {
  epochs: { description: "Passes over the training samples.", ...KIND_SCHEMAS.size },
  batchSize: {
    description: "The global batch: samples consumed by one step, over all devices.",
    ...KIND_SCHEMAS.size,
  },
  trainingSamples: { description: "Samples handed in, before any validation split.", ...KIND_SCHEMAS.size },
  validation: {
    description: "Whether a validation set came with the data, or is split off the samples.",
    type: "string",
    enum: ["provided", "split"],
  },
  trainFraction: {
    description:
      'The share that trains under split, as a decimal text between 0 and 1, both excluded; "0.9" unless told.',
    type: "string",
    pattern: "^0?\\.[0-9]{1,50}$",
    allOf: [{ pattern: "[1-9]" }],
  },
  maxSteps: {
    description: "A cap on the steps of the whole job; none where it is left out, 0 or −1.",
    ...KIND_SCHEMAS.cap,
  },
};

/** The schema of a whole plan: it refuses what `checkPlan` refuses. */
export const PLAN_DOCUMENT: JsonSchema = schemaDocument(
  "Training plan",
  "What a fine-tuning job was asked to do, as jobproof takes it.",
  {
    properties: PLAN_PART_SCHEMAS,
    required: ["epochs", "batchSize", "trainingSamples", "validation"],
  },
);
