import { type JsonSchema } from "../../src/report/json-schema.ts";

const closedPart = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closedPart);
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).map(([keyword, value]) => [keyword, closedPart(value)] as const);
  const isObject = "properties" in schema && "type" in schema;
  return { ...Object.fromEntries(entries), ...(isObject && { additionalProperties: false }) };
};

/** The schema, with no room for a field that it does not describe. */
export const closed = (schema: JsonSchema): JsonSchema => closedPart(schema) as JsonSchema;

/** Every place of a value that is a field of an object. */
export const fieldsOf = (value: unknown, place: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, inner]: readonly [string, unknown]) => [
        ...(Array.isArray(value) ? [] : [[...place, name]]),
        ...fieldsOf(inner, [...place, name]),
      ])
    : [];

/** A copy of a value, without the field at a place. */
export const withoutField = (value: unknown, place: readonly string[]): unknown => {
  const copy = structuredClone(value);
  let at = copy as object;
  for (const name of place.slice(0, -1)) at = Reflect.get(at, name) as object;
  Reflect.deleteProperty(at, place.at(-1) ?? "");
  return copy;
};
