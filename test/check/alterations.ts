import fc from "fast-check";
import { isJsonObject } from "../../src/job/json.ts";
import { JOB_STATUSES } from "../../src/job/status.ts";
import { NESTED_FIELDS, REPORT_FIELDS, STATUS_FIELD } from "../../src/report/fields.ts";

/** A change of one value somewhere in a report. */
export interface Alteration {
  /** Where it is: names and indexes from the report's root; −1 is the last of a list. */
  readonly place: readonly (string | number)[];
  /** What stands there instead, made of what stood there; undefined leaves the field out. */
  readonly change: (told: unknown) => unknown;
}

const FIELDS = [
  ...[STATUS_FIELD, ...REPORT_FIELDS, ...NESTED_FIELDS].map(({ name }) => name),
  "status_details",
  "hyperparameters",
  "id",
  "odd",
];

const NESTED = [
  ["metrics", "keys"],
  ["metrics", "keys", 0],
  ["metrics", "odd"],
  ["metrics", "metrics"],
  ["metrics", "metrics", "odd"],
  ...["train_loss", "val_loss"].flatMap((key) => [
    ["metrics", "metrics", key],
    ...[0, -1].flatMap((at) => [
      ["metrics", "metrics", key, at],
      ...["step", "timestamp", "value", "odd"].map((field) => ["metrics", "metrics", key, at, field]),
    ]),
  ]),
  ...[0, -1].flatMap((at) => [
    ["status_logs", at],
    ...["updated_at", "message", "detail", "odd"].map((field) => ["status_logs", at, field]),
  ]),
];

const PLACES: readonly Alteration["place"][] = [...FIELDS.map((field) => [field]), ...NESTED];

const moved = (by: number) => (told: unknown) => (typeof told === "number" ? told + by : by);

const VALUES: readonly unknown[] = [
  undefined,
  null,
  "",
  "EntityHandler_1_Completed",
  "TrainingJobCompleted",
  "2024-02-29T12:00:00",
  "2030-01-01T00:00:00.000001+02:00",
  "2030-01-01",
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  0,
  0.5,
  100,
  2 ** 53,
  [],
  {},
  ...JOB_STATUSES,
];

const MOVES = [-1000, -100, -1, -0.01, -0.001, 0.01, 0.5, 1, 2, 99, 100, 1000];

const CHANGES: readonly Alteration["change"][] = [
  ...VALUES.map((instead) => () => instead),
  ...MOVES.map(moved),
];

/** Every one change of a report, such as a lie or a slip of its spelling. */
export const ALTERATIONS: readonly Alteration[] = PLACES.flatMap((place) =>
  CHANGES.map((change) => ({ place, change })),
);

/** Any one of them. */
export const alteration: fc.Arbitrary<Alteration> = fc.constantFrom(...ALTERATIONS);

const alteredIn = (
  told: unknown,
  [step, ...rest]: Alteration["place"],
  make: Alteration["change"],
): unknown => {
  if (step === undefined) return make(told);
  if (Array.isArray(told)) {
    const index = Number(step);
    return told.length === 0 ? told : told.with(index, alteredIn(told.at(index), rest, make));
  }
  if (!isJsonObject(told)) return told;
  const { [step]: inner, ...others } = told;
  const made = alteredIn(inner, rest, make);
  return made === undefined ? others : { ...told, [step]: made };
};

/** The report with a change made; as it was, where the place is not there. */
export const altered = (report: unknown, { place: at, change: make }: Alteration): unknown =>
  alteredIn(report, at, make);
