/** A value that a field refuses: the law it breaks, and how gravely. */
export interface Malformation {
  readonly value: unknown;
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
}

const refused = (code: string, values: readonly unknown[], severity: Malformation["severity"] = "error") =>
  values.map((value) => ({ value, code, severity }));

const NOT_NUMBERS = ["12", "", "NaN", true, false, [], [1], {}, 12n, Symbol("twelve")];
const NOT_TEXTS = [0, 1_748_589_160, true, [], ["running"], {}, new Date(0)];
const NOT_FINITE = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const NOT_WHOLE = [0.5, 1e-300, 2 ** 52 - 0.5, 2 ** 53, 2 ** 53 + 2, 1e308];

const missing = (severity: Malformation["severity"]) =>
  refused("shape/missing-field", [null, undefined], severity);

const COUNT = [
  ...refused("shape/wrong-type", NOT_NUMBERS),
  ...refused("shape/not-finite", NOT_FINITE),
  ...refused("shape/negative-count", [-1, -0.5, -(2 ** 53), -1e308]),
  ...refused("shape/unsafe-integer", NOT_WHOLE),
];

const INSTANT = [
  ...refused("shape/wrong-type", NOT_TEXTS),
  ...refused("shape/not-an-instant", ["", "yesterday", "2025-02-29T00:00:00", "2025-05-30", "1748589160"]),
  ...missing("warning"),
];

const LOSS = [
  ...refused("shape/wrong-type", NOT_NUMBERS),
  ...refused("shape/not-finite", NOT_FINITE, "warning"),
];

/** Every field of a report whose value is single, each with what it refuses and what it takes. */
export const FIELDS: readonly {
  readonly field: string;
  readonly refuses: readonly Malformation[];
  readonly takes: readonly unknown[];
}[] = [
  { field: "created_at", refuses: INSTANT, takes: ["2025-12-01 10:00:00", "2025-12-01T10:00:00.123456Z"] },
  { field: "updated_at", refuses: INSTANT, takes: ["2025-12-01 10:00:00", "2025-12-01T10:00:00+02:00"] },
  ...["epochs_completed", "steps_completed", "steps_per_epoch", "best_epoch"].map((field) => ({
    field,
    refuses: COUNT,
    takes: [0, -0, 1, 2 ** 53 - 1, null, undefined],
  })),
  {
    field: "elapsed_time",
    refuses: [
      ...refused("shape/wrong-type", NOT_NUMBERS),
      ...refused("shape/not-finite", NOT_FINITE),
      ...refused("shape/negative-count", [-1, -1e-9, -1e308]),
    ],
    takes: [0, -0, 0.1, 2 ** 53, 1e308, null, undefined],
  },
  {
    field: "percentage_done",
    refuses: [...refused("shape/wrong-type", NOT_NUMBERS), ...refused("shape/not-finite", NOT_FINITE)],
    takes: [0, 19.92, 100, -1, 101, 1e308, null, undefined],
  },
  { field: "train_loss", refuses: LOSS, takes: [0, -3.5, 1e308, null, undefined] },
  { field: "val_loss", refuses: LOSS, takes: [0, -3.5, 1e308, null, undefined] },
  {
    field: "status",
    refuses: [
      ...refused("shape/wrong-type", NOT_TEXTS),
      ...refused("shape/unknown-status", ["", "done", " running", "running ", "constructor"]),
      ...refused("shape/status-spelling", ["RUNNING", "Running", "canceled", "CANCELING"], "info"),
      ...missing("error"),
    ],
    takes: ["created", "cancelled", "cancelling", "unknown"],
  },
  {
    field: "metrics",
    refuses: refused("shape/wrong-type", ["train_loss", 1, true, [], [{}]]),
    takes: [null, undefined, {}, { keys: null, metrics: null }, { keys: [], metrics: {} }],
  },
  {
    field: "status_logs",
    refuses: refused("shape/wrong-type", ["created", 1, true, {}, { 0: {} }]),
    takes: [null, undefined, []],
  },
];
