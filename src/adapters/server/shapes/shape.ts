/** A text, held to a pattern where it has one; `expected` says in words what fits. */
export interface TextShape {
  readonly kind: "text";
  readonly expected: string;
  /** The source of a regular expression that the whole text must match. */
  readonly pattern?: string;
}

/** One of some texts, spelled just so. */
export interface ChoiceShape {
  readonly kind: "choice";
  readonly choices: readonly string[];
}

/** A number between two bounds, both included; a whole one where `whole` says so. */
export interface NumberShape {
  readonly kind: "number";
  readonly whole: boolean;
  readonly lowest?: number;
  readonly highest?: number;
  /** Whether the lowest number itself is excluded. */
  readonly above?: boolean;
}

/** An object whose fields are known by name. */
export interface ObjectShape {
  readonly kind: "object";
  readonly fields: readonly RequestField[];
}

/** What a value in a request may be. */
export type Shape =
  | TextShape
  | ChoiceShape
  | NumberShape
  | ObjectShape
  | { readonly kind: "flag" }
  | { readonly kind: "anything" }
  | { readonly kind: "list"; readonly of: Shape }
  /** An object with names of the caller's own. */
  | { readonly kind: "map"; readonly of: Shape }
  /** A name that stands for an object, or the object itself. */
  | { readonly kind: "reference"; readonly name: TextShape; readonly object: ObjectShape };

/** One field of an object that a request holds: what may stand there, and what stands there unless told. */
export interface RequestField {
  readonly name: string;
  readonly shape: Shape;
  /** Whether the request is refused without it; a field that is not required may be null too. */
  readonly required?: boolean;
  /** What the service takes where the field is left out. */
  readonly unless?: string | number | boolean;
  readonly doc: string;
}

/** Any text. */
export const TEXT: TextShape = { kind: "text", expected: "a text" };

/** True or false. */
export const FLAG: Shape = { kind: "flag" };

/** Any value at all. */
export const ANYTHING: Shape = { kind: "anything" };

/** A whole number from `lowest` to `highest`, both included; to 2^53 − 1 where no highest is told. */
export const whole = (lowest: number, highest: number = Number.MAX_SAFE_INTEGER): NumberShape => ({
  kind: "number",
  whole: true,
  lowest,
  highest,
});

/** A finite number, between two bounds where they are told, both included. */
export const number = (bounds: Omit<NumberShape, "kind" | "whole"> = {}): NumberShape => ({
  kind: "number",
  whole: false,
  ...bounds,
});

/** One of some texts. */
export const choice = (...choices: readonly string[]): ChoiceShape => ({ kind: "choice", choices });

/** A list of values of one shape. */
export const listOf = (of: Shape): Shape => ({ kind: "list", of });

/** An object of values of one shape under any names. */
export const mapOf = (of: Shape): Shape => ({ kind: "map", of });

/** An object of known fields. */
export const objectOf = (...fields: readonly RequestField[]): ObjectShape => ({ kind: "object", fields });
