import { type JsonSchema } from "../../src/report/json-schema.ts";

const CONSTRAINTS = new Set([
  "type",
  "enum",
  "pattern",
  "minimum",
  "maximum",
  "required",
  "not",
  "items",
  "additionalProperties",
  "anyOf",
  "allOf",
]);

const SCHEMAS_BY_NAME = new Set(["properties"]);
const SCHEMAS = new Set(["items", "additionalProperties", "not", "anyOf", "allOf"]);

type Place = readonly (string | number)[];

const inside = (value: unknown, place: Place, find: (schema: object, at: Place) => readonly Place[]) =>
  Object.entries(value ?? {}).flatMap(([name, schema]: readonly [string, unknown]) =>
    typeof schema === "object" && schema !== null ? find(schema, [...place, name]) : [],
  );

/** Where a schema says what it does not take: the place of each such keyword. */
export const constraintsOf = (schema: object, place: Place = []): readonly Place[] =>
  Object.entries(schema).flatMap(([keyword, value]: readonly [string, unknown]) => {
    const at = [...place, keyword];
    // An enumeration tells the type by its values; the type beside it is for those who make code of a schema.
    const isImplied = keyword === "type" && "enum" in schema;
    const own = CONSTRAINTS.has(keyword) && !isImplied ? [at] : [];
    if (SCHEMAS_BY_NAME.has(keyword) || Array.isArray(value)) {
      const nested = SCHEMAS_BY_NAME.has(keyword) || SCHEMAS.has(keyword);
      return nested ? [...own, ...inside(value, at, constraintsOf)] : own;
    }
    return SCHEMAS.has(keyword) ? [...own, ...constraintsOf(value as object, at)] : own;
  });

/** A schema without one of its constraints. */
export const without = (schema: JsonSchema, place: Place): JsonSchema => {
  const copy = structuredClone(schema);
  let at: object = copy;
  for (const step of place.slice(0, -1)) at = Reflect.get(at, step) as object;
  Reflect.deleteProperty(at, place.at(-1) ?? "");
  return copy;
};
