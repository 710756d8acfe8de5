import { shown } from "../../../job/shown.ts";
import { err, ok, type Result } from "../../../result.ts";
import { type Problem } from "./problem.ts";

/** How deep values may lie in one another: deeper ones are only ever sent to do harm. */
const DEEPEST = 32;

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/iu;

const refusal = (status: number, code: Problem["code"], detail: string): Result<never, Problem> =>
  err({ status, code, detail });

/** Where the engine says that it stopped reading. */
const placeOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : "";
  const [, position] = /at position (?<position>\d+)/u.exec(message) ?? [];
  if (position !== undefined) return ` at character ${position}`;
  return message.includes("end of JSON") ? ": it ends too early" : "";
};

const parse = (text: string): Result<unknown, Problem> => {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch (error) {
    return refusal(400, "not-json", `the body is not JSON${placeOf(error)}; expected an object.`);
  }
};

const inside = (value: unknown): readonly unknown[] =>
  typeof value === "object" && value !== null ? Object.values(value) : [];

/** Whether a value has more levels than can be taken: asked level by level, since it may be too deep to descend into. */
const isTooDeep = (value: unknown): boolean => {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    if (level.length === 0) return false;
    level = level.flatMap(inside);
  }
  return level.length > 0;
};

const decode = (bytes: ArrayBuffer): Result<string, Problem> => {
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return refusal(400, "not-json", "the body is not UTF-8; expected JSON in UTF-8.");
  }
};

/** Reads the body of a request as JSON. An empty body is `undefined`; a body that names no type is taken for JSON. */
export const jsonBody = async (request: Request): Promise<Result<unknown, Problem>> => {
  const type = request.headers.get("content-type");
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength === 0) return ok(undefined);
  if (type !== null && !JSON_TYPE.test(type))
    return refusal(
      415,
      "unsupported-media-type",
      `content-type is ${shown(type)}; expected application/json.`,
    );
  const text = decode(bytes);
  if (!text.ok) return text;
  const value = parse(text.value);
  if (value.ok && isTooDeep(value.value))
    return refusal(400, "not-json", `the body has more than ${DEEPEST} levels; expected fewer.`);
  return value;
};
