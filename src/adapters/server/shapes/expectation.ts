import { orList } from "../../../job/listed.ts";
import { type NumberShape, type Shape } from "./shape.ts";

const HIGHEST = Number.MAX_SAFE_INTEGER;

const bound = (value: number): string => (value === HIGHEST ? "2^53 − 1" : String(value).replace("-", "−"));

const range = ({ lowest, highest, above }: NumberShape): string => {
  const from = lowest === undefined ? "" : `${above === true ? "above" : "from"} ${bound(lowest)}`;
  if (highest === undefined) return from === "" || above === true ? from : `${from} on`;
  const end = above === true ? `and up to ${bound(highest)}` : `to ${bound(highest)}`;
  return lowest === undefined ? `up to ${bound(highest)}` : `${from} ${end}`;
};

/** What a sentence calls a value that would have fitted. */
export const expectation = (shape: Shape): string => {
  switch (shape.kind) {
    case "text":
      return shape.expected;
    case "choice":
      return orList(shape.choices);
    case "number":
      return `${shape.whole ? "a whole number" : "a number"} ${range(shape)}`.trimEnd();
    case "flag":
      return "true or false";
    case "list":
      return "a list";
    case "map":
    case "object":
      return "an object";
    case "reference":
      return `${shape.name.expected}, or an object`;
    case "anything":
      return "anything";
  }
};
