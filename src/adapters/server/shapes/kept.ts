import { isJsonObject, type JsonObject } from "../../../job/json.ts";
import { type ObjectShape, type RequestField, type Shape } from "./shape.ts";

const keptField = (
  value: unknown,
  { name, shape, unless }: RequestField,
): readonly (readonly [string, unknown])[] => {
  if (value !== undefined && value !== null) return [[name, keptOf(value, shape)]];
  return unless === undefined ? [] : [[name, unless]];
};

/** An object that fits its shape, as the service keeps it: unknown and null fields gone, defaults put in. */
export const keptFields = (value: JsonObject, { fields }: ObjectShape): JsonObject =>
  Object.fromEntries(fields.flatMap((field) => keptField(value[field.name], field)));

/** A value that fits its shape, as the service keeps it. */
const keptOf = (value: unknown, shape: Shape): unknown => {
  if (shape.kind === "list" && Array.isArray(value)) return value.map((item) => keptOf(item, shape.of));
  if (shape.kind === "object" && isJsonObject(value)) return keptFields(value, shape);
  if (shape.kind === "reference" && isJsonObject(value)) return keptFields(value, shape.object);
  return value;
};
