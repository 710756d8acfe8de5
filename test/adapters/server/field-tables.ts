import { instantFromText } from "../../../src/job/instant.ts";

/** What a value in an answer must be: `undefined` where it is right, else what it should be. */
export type Expectation = (value: unknown) => string | undefined;

/** What an object in an answer holds: its fields, each required or not. No other may be there. */
export interface FieldTable {
  readonly required: Readonly<Record<string, Expectation>>;
  readonly optional: Readonly<Record<string, Expectation>>;
}

const expecting =
  (what: string, fits: (value: unknown) => boolean): Expectation =>
  (value) =>
    fits(value) ? undefined : what;

const isWhole = (value: unknown, lowest: number): boolean =>
  Number.isSafeInteger(value) && Number(value) >= lowest;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const text = expecting("a text", (value) => typeof value === "string");
export const flag = expecting("true or false", (value) => typeof value === "boolean");
export const object = expecting("an object", isObject);
export const finite = expecting("a finite number", Number.isFinite);
export const percentage = expecting(
  "a number from 0 to 100",
  (value) => Number(value) >= 0 && Number(value) <= 100,
);
export const seconds = expecting(
  "seconds, 0 or more",
  (value) => Number.isFinite(value) && Number(value) >= 0,
);
export const count = expecting("a whole number, 0 or more", (value) => isWhole(value, 0));
export const atLeast = (lowest: number): Expectation =>
  expecting(`a whole number from ${lowest}`, (value) => isWhole(value, lowest));

/** A time of the service: ISO 8601 without an offset, 0 to 6 fraction digits. */
export const wireInstant = expecting(
  "an instant without an offset",
  (value) =>
    typeof value === "string" &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?$/u.test(value) &&
    instantFromText(value) !== undefined,
);

export const oneOf = (...values: readonly unknown[]): Expectation =>
  expecting(`one of ${values.join(", ")}`, (value) => values.includes(value));

export const matching = (pattern: RegExp): Expectation =>
  expecting(String(pattern), (value) => typeof value === "string" && pattern.test(value));

export const orNull =
  (expectation: Expectation): Expectation =>
  (value) =>
    value === null ? undefined : expectation(value);

export const either =
  (...expectations: readonly Expectation[]): Expectation =>
  (value) => {
    const problems = expectations.map((each) => each(value));
    return problems.includes(undefined) ? undefined : problems.join("; or ");
  };

/** Everything that is wrong with an object that is held against a table, by path. */
export const misfits = (value: unknown, { required, optional }: FieldTable, path = ""): readonly string[] => {
  if (!isObject(value)) return [`${path}: expected an object`];
  const known = { ...optional, ...required };
  return [
    ...Object.keys(required)
      .filter((name) => !(name in value))
      .map((name) => `${path}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, each]) => {
      const expectation = known[name];
      if (expectation === undefined) return [`${path}.${name} is unknown`];
      const wrong = expectation(each);
      return wrong === undefined ? [] : [`${path}.${name} is ${JSON.stringify(each)}; expected ${wrong}`];
    }),
  ];
};

/** An object that is held against a table of its own. */
export const holding =
  (table: FieldTable): Expectation =>
  (value) => {
    const wrong = misfits(value, table);
    return wrong.length === 0 ? undefined : `a table's fields (${wrong.join(", ")})`;
  };

export const listOf =
  (expectation: Expectation): Expectation =>
  (value) => {
    if (!Array.isArray(value)) return "a list";
    return value.map(expectation).find((wrong) => wrong !== undefined);
  };

export const mapOf =
  (expectation: Expectation): Expectation =>
  (value) =>
    isObject(value)
      ? Object.values(value)
          .map(expectation)
          .find((wrong) => wrong !== undefined)
      : "an object";
