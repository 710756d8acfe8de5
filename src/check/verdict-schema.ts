import { POINTER } from "../job/json.ts";
import { type Finding } from "../job/finding.ts";
import { SEVERITIES } from "../job/severity.ts";
import { JOB_STATUSES } from "../job/status.ts";
import { type Bounds } from "../progress/index.ts";
import { type JsonSchema, schemaDocument } from "../report/json-schema.ts";
import {
  CONVENTION,
  count,
  DECLARED,
  FILE,
  LINE,
  list,
  object,
  oneOf,
  text,
  UNREADABLE,
  whole,
} from "./schema-parts.ts";
import {
  type ConventionsVerdict,
  type Exclusion,
  type InferredPlan,
  type JobVerdict,
  type Unjudged,
  type Verdict,
} from "./verdict.ts";

const CODE = { ...text("The code of a law."), pattern: "^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$" };
const REPORT = count("Which report of its job, from 0.");
const SEEN = {
  description: "What stands there; a container only by its kind and size, NaN and Infinity as texts.",
  anyOf: ["string", "number", "boolean", "null"].map((type) => ({ type })),
};
const WORDS = ["lawful", "unlawful"];

const FINDING = object<Finding>("One broken law, at the first place where it was found.", {
  code: CODE,
  severity: oneOf("How grave it is.", SEVERITIES),
  file: FILE,
  line: LINE,
  report: REPORT,
  path: { ...text("The value's place, as a JSON Pointer."), pattern: POINTER },
  message: text("What is wrong, as one sentence."),
  seen: SEEN,
  expected: text("What was expected, and why."),
  allowed: list("What would have been allowed, where that can be listed.", { type: "string" }),
  count: count("How many times it was found.", 1),
});

const EXCLUSION = object<Exclusion>("A convention that a report ruled out.", {
  convention: CONVENTION,
  report: REPORT,
  file: FILE,
  line: LINE,
  by: text("The field that ruled it out."),
  seen: SEEN,
});

const BOUNDS = (description: string): JsonSchema => ({
  description,
  type: ["object", "null"],
  ...whole<Bounds>({
    low: { description: "The lowest, included.", type: "number" },
    high: { description: "The highest, included.", type: "number" },
  }),
});

const INFERRED = object<InferredPlan>("What the reports say of the plan; null where they do not.", {
  stepsPerEpoch: { description: "What is reported as that.", type: ["integer", "null"], minimum: 1 },
  totalSteps: BOUNDS("The totals of steps that are possible."),
  epochs: BOUNDS("The epochs of the plan that are possible."),
});

const CONVENTIONS_VERDICT = object<ConventionsVerdict>("The ways of counting that remain possible.", {
  candidates: list("Those that no report ruled out.", CONVENTION),
  excluded: list("Those that were ruled out, by which report.", EXCLUSION),
  mixed: {
    description: "Whether the habits seen go together under no known convention.",
    type: "boolean",
  },
});

const JOB = object<JobVerdict>("What is said of one job.", {
  job: text("The job's name."),
  status: {
    description: "The last status that was known; null where none was.",
    type: ["string", "null"],
    enum: [...JOB_STATUSES, null],
  },
  ended: { description: "Whether that status is terminal.", type: "boolean" },
  failure: {
    description:
      "Why a job that failed did, as its status log says; null where it did not fail, or nothing says why.",
    type: ["string", "null"],
    maxLength: 1000,
  },
  verdict: oneOf("Unlawful where at least one finding is an error.", WORDS),
  findings: list("The laws that were broken.", FINDING),
  unjudged: list(
    "The laws that no report could be held against.",
    object<Unjudged>("Such a law.", {
      code: CODE,
      lacks: list("The facts that were missing.", { type: "string" }),
      applies: {
        description: "Whether the job has what the law is about, such as a second statement of its plan.",
        type: "boolean",
      },
      silencedBy: list("The laws that were broken, so that what this one reads was not believed.", CODE),
    }),
  ),
  held: count("How many laws were judged and not broken."),
  conventions: CONVENTIONS_VERDICT,
  plan: object<JobVerdict["plan"]>("What is known of the job's plan.", {
    declared: DECLARED,
    inferred: INFERRED,
  }),
  reports: count("How many reports of the job were seen."),
});

/** The schema of a verdict, as `renderJson` and `jobproof check --format json` write it. */
export const VERDICT_DOCUMENT: JsonSchema = schemaDocument(
  "Verdict",
  "What jobproof says of all that was checked.",
  whole<Verdict>({
    verdict: oneOf("Unlawful where one of the jobs is; unjudged where there is none.", [
      ...WORDS,
      "unjudged",
    ]),
    assumptions: list("What was taken for granted.", { type: "string" }),
    laws: list("The laws in force, in the order of judgement.", CODE),
    unreadable: UNREADABLE,
    jobs: list("The jobs, each with what is said of it.", JOB),
  }),
);
