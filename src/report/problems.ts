import { isJsonObject, type JsonObject, pointerStep } from "../job/json.ts";
import { type Field } from "./fields.ts";
import { KINDS } from "./kinds.ts";
import { addProblem, type ShapeProblem, type ShapeProblems } from "./shape-problem.ts";
import { isAbsent } from "./take.ts";

/** An object on the wire: how a sentence calls it, and the fields that it may have. */
export interface ObjectShape {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly names: ReadonlySet<string>;
}

/** Describes an object by its fields. */
export const objectShape = (name: string, fields: readonly Field[]): ObjectShape => ({
  name,
  fields,
  names: new Set(fields.map((field) => field.name)),
});

/** What is wrong with a field's value, for a reader that could not take it; nothing where it is fine after all. */
const fieldProblem = (field: Field, value: unknown, base: string): ShapeProblem | undefined => {
  const { name, required } = field;
  const { expected, refuse } = KINDS[field.kind];
  const at = { path: base + pointerStep(name), name, seen: value };
  if (isAbsent(value)) {
    if (required === undefined) return undefined;
    return { code: "shape/missing-field", severity: required, ...at, expected };
  }
  const refusal = refuse(value);
  const nullable = required === undefined ? ", or null" : "";
  return refusal && { ...refusal, ...at, expected: expected + nullable };
};

/** Notes what is wrong with one field's value, if anything is. */
export const noteField = (problems: ShapeProblems, field: Field, value: unknown, base: string): void => {
  const problem = fieldProblem(field, value, base);
  if (problem) addProblem(problems, problem);
};

/** Whether an object has a field that its shape does not know. */
export const hasUnknownField = (value: JsonObject, names: ReadonlySet<string>): boolean => {
  for (const name in value) if (!names.has(name)) return true;
  return false;
};

/** Notes each field that a shape does not know. */
export const noteUnknownFields = (
  problems: ShapeProblems,
  value: JsonObject,
  names: ReadonlySet<string>,
  base: string,
): void => {
  for (const name in value) {
    if (names.has(name)) continue;
    const at = { path: base + pointerStep(name), name, seen: value[name] };
    const expected = "no field of that name";
    addProblem(problems, { code: "shape/unknown-field", severity: "info", ...at, expected, known: names });
  }
};

/** Notes all that is wrong with a value that was expected to be an object of a shape. */
export const noteObject = (
  problems: ShapeProblems,
  shape: ObjectShape,
  value: unknown,
  path: string,
): void => {
  if (!isJsonObject(value)) {
    const { expected } = KINDS.object;
    const wrong = { path, name: shape.name, seen: value, expected };
    addProblem(problems, { code: "shape/wrong-type", severity: "error", ...wrong });
    return;
  }
  for (const field of shape.fields) noteField(problems, field, value[field.name], path);
  noteUnknownFields(problems, value, shape.names, path);
};
