import { type Field } from "./fields.ts";
import { KIND_SCHEMAS } from "./kind-schemas.ts";

/** A JSON Schema, or a part of one, by keyword. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The version of JSON Schema in which ours are written. */
export const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/** What the fields of an object hold: the schema of its properties, and which of them must be there. */
export interface Contents extends JsonSchema {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

/** One field: its kind, or null where its lack is no error, and what its value holds in turn. */
const fieldSchema = ({ kind, required, doc }: Field, inside: JsonSchema = {}): JsonSchema => {
  const schema = KIND_SCHEMAS[kind];
  if (required === "error") return { description: doc, ...schema, ...inside };
  return {
    description: doc,
    ...schema,
    type: [schema.type, "null"],
    ...(schema.enum !== undefined && { enum: [...schema.enum, null] }),
    ...inside,
  };
};

/** What an object of some fields holds. Fields that are not listed may be there, and be anything. */
export const contentsOf = (
  fields: readonly Field[],
  inside: Readonly<Record<string, JsonSchema>> = {},
): Contents => {
  const required = fields.filter((field) => field.required === "error").map(({ name }) => name);
  const properties = fields.map((field) => [field.name, fieldSchema(field, inside[field.name])] as const);
  return {
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
  };
};

/** An object that has a field, whatever it holds. Strict validators want what is required described. */
export const having = (name: string, schema: JsonSchema = {}): Contents => ({
  required: [name],
  properties: { [name]: schema },
});

/** A whole document. It refers to nothing outside or inside it, so that it can stand in any other. */
export const schemaDocument = (title: string, description: string, contents: Contents): JsonSchema => ({
  $schema: DIALECT,
  title,
  description,
  type: "object",
  ...contents,
});
