import { type Verdict, type VerdictStream } from "./verdict.ts";

/** A value as it stands in a list of the document, which is indented by two spaces a level. */
const indented = (value: unknown): string => JSON.stringify(value, null, 2).replaceAll("\n", "\n    ");

/** A list of the document, an item each. */
export function* listPieces(items: Iterable<unknown>): Generator<string> {
  let before = "[";
  for (const item of items) {
    yield `${before}\n    ${indented(item)}`;
    before = ",";
  }
  yield before === "[" ? "[]" : "\n  ]";
}

/**
 * A verdict as JSON in pieces, a job each, for more jobs than one text can hold. Joined, they are one
 * document, indented by two spaces, with a line end.
 */
export function* jsonPieces({ verdict, ...lists }: VerdictStream): Generator<string> {
  yield `{\n  "verdict": ${JSON.stringify(verdict)}`;
  for (const [name, items] of Object.entries(lists)) {
    yield `,\n  ${JSON.stringify(name)}: `;
    yield* listPieces(items);
  }
  yield "\n}\n";
}

/** A verdict as JSON, indented by two spaces, with a line end. */
export const renderJson = (verdict: Verdict): string => [...jsonPieces(verdict)].join("");
