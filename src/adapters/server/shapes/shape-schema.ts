import { type JsonSchema } from "../../../report/json-schema.ts";
import { type NumberShape, type ObjectShape, type RequestField, type Shape } from "./shape.ts";

const numberSchema = ({ whole, lowest, highest, above }: NumberShape): JsonSchema => ({
  type: whole ? "integer" : "number",
  ...(lowest !== undefined && { [above === true ? "exclusiveMinimum" : "minimum"]: lowest }),
  ...(highest !== undefined && { maximum: highest }),
});

/** A schema that takes null too. */
const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: "null" }] });

const fieldSchema = ({ shape, required, unless, doc }: RequestField): JsonSchema => {
  const schema = shapeSchema(shape);
  return {
    description: doc,
    ...(required === true || shape.kind === "anything" ? schema : nullable(schema)),
    ...(unless !== undefined && { default: unless }),
  };
};

const objectSchema = ({ fields }: ObjectShape): JsonSchema => {
  const required = fields.filter((field) => field.required === true).map(({ name }) => name);
  return {
    type: "object",
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
    ...(required.length > 0 && { required }),
  };
};

/** The JSON Schema that refuses what `misfitsOf` calls a problem. */
export const shapeSchema = (shape: Shape): JsonSchema => {
  switch (shape.kind) {
    case "text":
      return { type: "string", ...(shape.pattern !== undefined && { pattern: shape.pattern }) };
    case "choice":
      return { type: "string", enum: [...shape.choices] };
    case "number":
      return numberSchema(shape);
    case "flag":
      return { type: "boolean" };
    case "anything":
      return {};
    case "list":
      return { type: "array", items: shapeSchema(shape.of) };
    case "map":
      return { type: "object", additionalProperties: shapeSchema(shape.of) };
    case "object":
      return objectSchema(shape);
    case "reference":
      return { anyOf: [shapeSchema(shape.name), objectSchema(shape.object)] };
  }
};
