import { CONVENTION, count, DECLARED, list, object, text, UNREADABLE, whole } from "../check/schema-parts.ts";
import { PLAN_PART_SCHEMAS } from "../report/json-schema-plan.ts";
import { type JsonSchema, schemaDocument } from "../report/json-schema.ts";
import { type NumberSet } from "../progress/index.ts";
import { type BySplit, type JobInference, type PlanExplanation, type PlanInference } from "./inference.ts";

const RUN = object<NumberSet[number]>("Whole numbers at equal distances.", {
  low: count("The lowest.", 1),
  high: {
    description: "The highest, which is one of them; null for no end.",
    type: ["integer", "null"],
    minimum: 1,
  },
  step: count("From one to the next.", 1),
});

const set = (description: string): JsonSchema =>
  list(`${description} A set, as runs in order; empty where nothing fits.`, RUN);

const setOrNull = (description: string): JsonSchema => ({ ...set(description), type: ["array", "null"] });

const bySplit = (description: string): JsonSchema => ({
  description,
  type: ["object", "null"],
  ...whole<BySplit>({
    provided: setOrNull("With a validation set provided; null where the plan says otherwise."),
    split: setOrNull("Where one is split off the samples; null where the plan says otherwise."),
  }),
});

const flag = (description: string): JsonSchema => ({ description, type: "boolean" });

const EXPLANATION = object<PlanExplanation>("Which plans some conventions leave possible.", {
  conventions: list("The conventions that count so.", CONVENTION),
  capped: flag("Whether a cap ends the job before its epochs do."),
  totalSteps: set("The total of steps."),
  epochs: set("The epochs."),
  stepsPerEpoch: set("The steps of one epoch."),
  exact: flag("Whether each number is part of some plan that fits; else the sets may hold others, too."),
  listedTo: {
    description:
      "Up to which number percentages were held against each by itself; those above it may not all fit. Null where all were.",
    type: ["integer", "null"],
    minimum: 1,
  },
  trainingSamples: bySplit(
    "The training samples, by the batch size of the plan; null where that tells nothing of them.",
  ),
  batchSize: bySplit(
    "The batch sizes, by the training samples of the plan; null where those tell nothing of them.",
  ),
});

const JOB = object<JobInference>("Which plans explain the reports of one job.", {
  job: text("The job's name."),
  reports: count("How many reports of the job were seen.", 1),
  declared: DECLARED,
  contradicted: list("Stated parts that were left out, for no plan that has them explains the reports.", {
    type: "string",
    enum: Object.keys(PLAN_PART_SCHEMAS),
  }),
  explanations: list(
    "Those that explain it; empty where no plan explains all that was reported.",
    EXPLANATION,
  ),
  leftOut: count("How many values of the progress were found wrong, and left out: a check tells why.", 0),
  notes: list("What is worth knowing, a sentence each.", { type: "string" }),
  lacks: list("What would tell more, a phrase each.", { type: "string" }),
});

/** The schema of what `inferPlan` gives, as `jobproof infer --format json` writes it. */
export const INFERENCE_DOCUMENT: JsonSchema = schemaDocument(
  "Plan inference",
  "Which plans explain what jobs report, as jobproof infers them.",
  whole<PlanInference>({
    unreadable: UNREADABLE,
    jobs: list("The jobs, each with what explains its reports.", JOB),
  }),
);
