import { isJsonObject } from "../job/json.ts";
import { DIALECT, type JsonSchema } from "./json-schema.ts";

/** One reason against a value, in the words of Standard Schema. */
export interface StandardIssue {
  readonly message: string;
  /** The names and indexes that lead to the place; empty for the value as a whole. */
  readonly path: readonly (string | number)[];
}

/** What validation comes to: the value, or at least one issue. */
export type StandardResult<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

/** The version of JSON Schema that is asked for. */
export interface StandardOptions {
  readonly target: string;
}

/**
 * A schema that any library which takes Standard Schema 1.1 understands, for validation and for JSON
 * Schema. Source: standardschema.dev; the package @standard-schema/spec, of which nothing is needed.
 */
export interface StandardSchema<Value> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "jobproof";
    readonly validate: (value: unknown) => StandardResult<Value>;
    /** Throws a RangeError for a target other than `draft-2020-12` and `draft-07`, as the standard asks. */
    readonly jsonSchema: {
      readonly input: (options: StandardOptions) => Record<string, unknown>;
      readonly output: (options: StandardOptions) => Record<string, unknown>;
    };
    /** Never there: it only tells the compiler the types. */
    readonly types?: { readonly input: Value; readonly output: Value } | undefined;
  };
}

/** Our documents use nothing in which the two versions differ. */
const DIALECTS: ReadonlyMap<string, string> = new Map([
  ["draft-2020-12", DIALECT],
  ["draft-07", "http://json-schema.org/draft-07/schema#"],
]);

const copy = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copy);
  return isJsonObject(value) ? copyOf(value) : value;
};

const copyOf = (schema: JsonSchema): Record<string, unknown> =>
  Object.fromEntries(Object.entries(schema).map(([keyword, value]) => [keyword, copy(value)]));

const documentFor = (document: JsonSchema, target: string): Record<string, unknown> => {
  const $schema = DIALECTS.get(target);
  if ($schema === undefined)
    throw new RangeError(`the target ${target} is not one of ${[...DIALECTS.keys()].join(", ")}`);
  // A copy, since those who ask may go on to change it.
  return copyOf({ ...document, $schema });
};

/** Makes a Standard Schema of a way to validate and of the JSON Schema that says the same. */
export const standardSchema = <Value>(
  document: JsonSchema,
  validate: (value: unknown) => StandardResult<Value>,
): StandardSchema<Value> => {
  const convert = ({ target }: StandardOptions): Record<string, unknown> => documentFor(document, target);
  return Object.freeze({
    "~standard": Object.freeze({
      version: 1,
      vendor: "jobproof",
      validate,
      jsonSchema: Object.freeze({ input: convert, output: convert }),
    }),
  });
};

/** The steps of a JSON Pointer into a value: names as texts, indexes of lists as numbers. */
export const stepsOf = (pointer: string, into: unknown): readonly (string | number)[] => {
  let at = into;
  const steps: (string | number)[] = [];
  for (const escaped of pointer.split("/").slice(1)) {
    const name = escaped.replaceAll("~1", "/").replaceAll("~0", "~");
    const step = Array.isArray(at) ? Number(name) : name;
    at = typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined;
    steps.push(step);
  }
  return steps;
};
