import { err, ok, type Result } from "../../result.ts";

const tooLong = (limit: number): Result<never, string> => err(`the body is longer than ${limit} bytes`);

/** One piece of a stream; there is none at its end. */
interface Piece {
  readonly value?: Uint8Array | undefined;
}

const joined = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

const decoded = (bytes: Uint8Array): Result<string, string> => {
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return err("the body is not UTF-8");
  }
};

/**
 * The body of an answer as a text, or as a piece of a sentence why there is none: it is longer than
 * the limit, in bytes, past which nothing more of it is read; or it is not UTF-8. Rejects where the
 * connection breaks.
 */
export const readBody = async (
  { body, headers }: Response,
  limit: number,
): Promise<Result<string, string>> => {
  if (body === null) return ok("");
  if (Number(headers.get("content-length") ?? 0) > limit) {
    await body.cancel();
    return tooLong(limit);
  }
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a stream comes piece by piece
    const piece: Piece = await reader.read();
    const { value } = piece;
    if (value === undefined) return decoded(joined(chunks, length));
    length += value.length;
    if (length > limit) {
      // oxlint-disable-next-line no-await-in-loop -- it leaves the loop
      await reader.cancel();
      return tooLong(limit);
    }
    chunks.push(value);
  }
};
