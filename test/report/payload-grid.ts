import { JOB, REPORT } from "./read.ts";

const POINT = { step: 9, timestamp: "2025-12-01T10:10:00", value: 0.25 };

/** A report that has something at every place that the reader looks at. */
const FULL_REPORT = {
  ...REPORT,
  gpu: "a100",
  metrics: {
    keys: ["train_loss", "val_loss", "train_accuracy", "val_accuracy"],
    metrics: {
      train_loss: [POINT],
      val_loss: [POINT],
      train_accuracy: [POINT],
      val_accuracy: [POINT],
      grad_norm: [POINT],
    },
  },
  status_logs: [{ updated_at: "2025-12-01T10:00:01", message: "created", detail: "" }],
};

const FULL_JOB = {
  ...JOB,
  hyperparameters: { ...JOB.hyperparameters, training_type: "sft", sequence_packing_enabled: false },
  status_details: { ...FULL_REPORT, status: undefined },
};

const withoutUndefined = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Whole payloads that are lawful: a report, and job objects with the status at either place. */
export const WHOLE_REPORTS: readonly unknown[] = [
  FULL_REPORT,
  { status: "created" },
  // Not job objects: they state progress themselves.
  { ...FULL_REPORT, hyperparameters: FULL_JOB.hyperparameters },
  { status: "created", hyperparameters: {}, percentage_done: 0 },
  { status: "created", hyperparameters: {}, steps_completed: 0 },
  { status: "created", hyperparameters: {}, epochs_completed: null },
].map(withoutUndefined);
export const WHOLE_JOBS: readonly unknown[] = [
  FULL_JOB,
  { ...FULL_JOB, status: undefined, status_details: FULL_REPORT },
  { ...FULL_JOB, status_details: FULL_REPORT },
  { status: "created", hyperparameters: {} },
  { status_details: { status: "created" } },
].map(withoutUndefined);

/** Values at the edges of what a field takes. None of them is read in one way and described in another. */
export const EDGES: readonly unknown[] = [
  null,
  true,
  0,
  -0,
  1,
  -1,
  -2,
  -0.5,
  0.5,
  100.5,
  2 ** 53 - 1,
  2 ** 53,
  1e308,
  -1e308,
  // What JSON.parse makes of 1e400.
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  "",
  "running",
  "finished",
  "2025-12-01T10:00:00",
  "2025-12-01",
  [],
  [null],
  [5],
  ["running"],
  [{}],
  {},
  { status: null },
  { status: "running" },
  { status: "finished" },
  { train_loss: 5 },
];

/** Every place of a value but the whole of it, as the names that lead there. */
const placesOf = (value: unknown): readonly (readonly string[])[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [
        [name],
        ...placesOf(inner).map((place) => [name, ...place]),
      ])
    : [];

const changedAt = (
  value: unknown,
  place: readonly string[],
  change: (copy: object, name: string) => void,
) => {
  const copy = structuredClone(value);
  let at = copy as object;
  for (const name of place.slice(0, -1)) at = Reflect.get(at, name) as object;
  change(at, place.at(-1) ?? "");
  return copy;
};

/** A payload, and what it becomes when one place is taken away or given another value. */
export const variantsOf = (whole: unknown): readonly unknown[] => [
  whole,
  ...placesOf(whole).flatMap((place) => [
    changedAt(whole, place, (at, name) => {
      if (Array.isArray(at)) at.pop();
      else Reflect.deleteProperty(at, name);
    }),
    ...EDGES.map((edge) => changedAt(whole, place, (at, name) => Reflect.set(at, name, edge))),
  ]),
  ...EDGES,
];
