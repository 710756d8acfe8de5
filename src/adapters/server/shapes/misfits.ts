import { isJsonObject, type JsonObject, pointerStep } from "../../../job/json.ts";
import { shown } from "../../../job/shown.ts";
import { expectation } from "./expectation.ts";
import { type ObjectShape, type RequestField, type Shape } from "./shape.ts";

/** One place of a request that is not as it must be. */
export interface Misfit {
  /** A JSON Pointer to the place, which may be one where something is missing. */
  readonly pointer: string;
  /** A sentence without its full stop: what is there, and what was expected. */
  readonly detail: string;
}

/** Everything in a request that its shape refuses, and the fields that nobody knows. */
export interface Misfits {
  readonly problems: readonly Misfit[];
  /** JSON Pointers to the fields that no shape names: they are no reason to refuse. */
  readonly unknown: readonly string[];
}

const NOTHING: Misfits = { problems: [], unknown: [] };

/** A JSON Pointer as people write it: `hyperparameters.lora.alpha`, `integrations[0].wandb`. */
const dotted = (pointer: string): string =>
  pointer
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => (/^\d+$/u.test(step) ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./u, "");

/** How a sentence calls the place that a pointer leads to. */
export const placeName = (pointer: string): string => (pointer === "" ? "the body" : dotted(pointer));

const together = (all: readonly Misfits[]): Misfits => ({
  problems: all.flatMap(({ problems }) => problems),
  unknown: all.flatMap(({ unknown }) => unknown),
});

const misfit = (pointer: string, value: unknown, shape: Shape): Misfits => ({
  problems: [{ pointer, detail: `${placeName(pointer)} is ${shown(value)}; expected ${expectation(shape)}` }],
  unknown: [],
});

const fitsNumber = (value: unknown, shape: Extract<Shape, { kind: "number" }>): boolean => {
  if (typeof value !== "number" || !Number.isFinite(value)) return false;
  if (shape.whole && !Number.isSafeInteger(value)) return false;
  const { lowest = -Infinity, highest = Infinity, above = false } = shape;
  return (above ? value > lowest : value >= lowest) && value <= highest;
};

const fits = (value: unknown, shape: Exclude<Shape, { kind: "list" | "map" | "object" | "reference" }>) => {
  switch (shape.kind) {
    case "text":
      return typeof value === "string" && new RegExp(shape.pattern ?? "", "u").test(value);
    case "choice":
      return typeof value === "string" && shape.choices.includes(value);
    case "number":
      return fitsNumber(value, shape);
    case "flag":
      return typeof value === "boolean";
    case "anything":
      return true;
  }
};

const ofField = (fields: JsonObject, field: RequestField, pointer: string): Misfits => {
  const { name, shape, required = false } = field;
  const at = `${pointer}${pointerStep(name)}`;
  const value = fields[name];
  if (value !== undefined && value !== null) return misfitsOf(value, shape, at);
  if (!required) return NOTHING;
  const how = value === null ? "is null" : "is missing";
  const detail = `${placeName(at)} ${how}; expected ${expectation(shape)}`;
  return { problems: [{ pointer: at, detail }], unknown: [] };
};

const ofObject = (value: JsonObject, { fields }: ObjectShape, pointer: string): Misfits => {
  const known = new Set(fields.map(({ name }) => name));
  const unknown = Object.keys(value).filter((name) => !known.has(name));
  return together([
    ...fields.map((field) => ofField(value, field, pointer)),
    { problems: [], unknown: unknown.map((name) => `${pointer}${pointerStep(name)}`) },
  ]);
};

/** All that is wrong with a value that must have a shape, in the order of the shape's fields. */
export const misfitsOf = (value: unknown, shape: Shape, pointer = ""): Misfits => {
  switch (shape.kind) {
    case "list":
      return Array.isArray(value)
        ? together(value.map((item, at) => misfitsOf(item, shape.of, `${pointer}${pointerStep(at)}`)))
        : misfit(pointer, value, shape);
    case "map":
      return isJsonObject(value)
        ? together(
            Object.entries(value).map(([name, item]) =>
              misfitsOf(item, shape.of, `${pointer}${pointerStep(name)}`),
            ),
          )
        : misfit(pointer, value, shape);
    case "object":
      return isJsonObject(value) ? ofObject(value, shape, pointer) : misfit(pointer, value, shape);
    case "reference":
      if (typeof value === "string") return misfitsOf(value, shape.name, pointer);
      return isJsonObject(value) ? ofObject(value, shape.object, pointer) : misfit(pointer, value, shape);
    case "text":
    case "choice":
    case "number":
    case "flag":
    case "anything":
      return fits(value, shape) ? NOTHING : misfit(pointer, value, shape);
  }
};
