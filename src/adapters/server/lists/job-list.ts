import { JOB_STATUSES } from "../../../job/status.ts";
import { FINETUNING_TYPES, TRAINING_TYPES } from "../requests/hyperparameter-fields.ts";
import { choice, TEXT, whole } from "../shapes/shape.ts";
import { type LiveJob } from "../jobs/live-job.ts";
import { type CreateRequest } from "../requests/create-request.ts";
import { type ListQuery, type ListTerms } from "./list-query.ts";

/** What the list of jobs can be asked for. Source: the official Python client, CustomizationJobListFilterParam and GenericSortField. */
export const JOB_LIST: ListTerms = {
  sorts: ["created_at"],
  filters: [
    { name: "base_model", shape: TEXT, doc: "The model that is trained." },
    { name: "batch_size", shape: whole(1), doc: "Samples of one step." },
    { name: "dataset", shape: TEXT, doc: "The dataset's name, or where its files are." },
    { name: "epochs", shape: whole(1), doc: "Passes over the training samples." },
    { name: "finetuning_type", shape: choice(...FINETUNING_TYPES), doc: "Which weights are trained." },
    { name: "log_every_n_steps", shape: whole(0), doc: "Steps between two points of train_loss." },
    { name: "namespace", shape: TEXT, doc: "The namespace of the job." },
    { name: "project", shape: TEXT, doc: "The project that the job belongs to." },
    { name: "status", shape: choice(...JOB_STATUSES), doc: "The job's status." },
    { name: "training_type", shape: choice(...TRAINING_TYPES), doc: "What training aims at." },
  ],
};

type Value = string | number | boolean;

/** Every text by which a dataset can be filtered for. */
const namesOf = (dataset: CreateRequest["dataset"]): readonly (string | undefined)[] => {
  if (typeof dataset === "string") return [dataset];
  const { namespace = "default", name, files_url } = dataset;
  return [files_url, name, `${namespace}/${name ?? ""}`];
};

const MATCHES: Readonly<Record<string, (job: LiveJob, value: Value) => boolean>> = {
  base_model: ({ record }, value) => record.snapshot["base_model"] === value,
  batch_size: ({ record }, value) => record.hyperparameters.batch_size === value,
  dataset: ({ record }, value) => namesOf(record.request.dataset).some((name) => name === value),
  epochs: ({ record }, value) => record.hyperparameters.epochs === value,
  finetuning_type: ({ record }, value) => record.hyperparameters.finetuning_type === value,
  log_every_n_steps: ({ record }, value) => record.hyperparameters.log_every_n_steps === value,
  namespace: ({ record }, value) => record.request.namespace === value,
  project: ({ record }, value) => record.request.project === value,
  status: ({ run }, value) => run.status === value,
  training_type: ({ record }, value) => record.hyperparameters.training_type === value,
};

/** The jobs that were asked for out of those in the order of their creation, in the order that was asked for. */
export const listedJobs = (jobs: readonly LiveJob[], { filter, sort }: ListQuery): readonly LiveJob[] => {
  const wanted = jobs.filter((job) =>
    Object.entries(filter).every(([name, value]) => MATCHES[name]?.(job, value) ?? false),
  );
  return sort.startsWith("-") ? wanted.toReversed() : wanted;
};
