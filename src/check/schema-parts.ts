import { CONVENTIONS } from "../progress/index.ts";
import { PLAN_PART_SCHEMAS } from "../report/json-schema-plan.ts";
import { type JsonSchema } from "../report/json-schema.ts";
import { type Unreadable } from "./verdict.ts";

/** The properties of a type of ours, each of which is always there: the compiler holds them to be all of them. */
type PropertiesOf<Value> = { readonly [Name in keyof Value]-?: JsonSchema };

/** Some properties, all of them required. */
export const whole = <Value>(properties: PropertiesOf<Value>) => ({
  properties,
  required: Object.keys(properties),
});

/** An object that has some properties, and may have others in later versions. */
export const object = <Value>(description: string, properties: PropertiesOf<Value>): JsonSchema => ({
  description,
  type: "object",
  ...whole(properties),
});

/** A text. */
export const text = (description: string): JsonSchema => ({ description, type: "string" });

/** A whole number from a lowest on; from 0 unless told. */
export const count = (description: string, minimum = 0): JsonSchema => ({
  description,
  type: "integer",
  minimum,
});

/** A list, all of whose items are alike. */
export const list = (description: string, items: JsonSchema): JsonSchema => ({
  description,
  type: "array",
  items,
});

/** One of some texts. */
export const oneOf = (description: string, names: readonly string[]): JsonSchema => ({
  description,
  type: "string",
  enum: names,
});

/** A convention by name. */
export const CONVENTION = oneOf("A convention by name.", Object.keys(CONVENTIONS));

/** A file, or none. */
export const FILE = { description: "The file; null for values in memory.", type: ["string", "null"] };
/** A line, or none. */
export const LINE = {
  description: "The line on which the report begins, from 1; null where there is none.",
  type: ["integer", "null"],
  minimum: 1,
};

/** What is told of input that could not be read. */
export const UNREADABLE = list(
  "Input that could not be read.",
  object<Unreadable>("Such an input.", {
    file: FILE,
    line: LINE,
    reason: text("What is wrong, as one sentence."),
  }),
);

/** The parts of a plan that are stated. */
export const DECLARED = {
  description: "The parts that the caller or the job object states.",
  type: "object",
  properties: PLAN_PART_SCHEMAS,
};
