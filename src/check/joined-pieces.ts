/** Pieces with a separator between them, but not behind the last. */
export function* joinedPieces(pieces: Iterable<string>, separator: string): Generator<string> {
  let before = "";
  for (const piece of pieces) {
    yield before + piece;
    before = separator;
  }
}
