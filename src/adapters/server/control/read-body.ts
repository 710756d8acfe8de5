import { isJsonObject, type JsonObject } from "../../../job/json.ts";
import { err, ok, type Result } from "../../../result.ts";
import { fieldsProblem, type Problem } from "../http/problem.ts";
import { type Exchange } from "../http/route.ts";
import { keptFields } from "../shapes/kept.ts";
import { type Misfit, misfitsOf, placeName } from "../shapes/misfits.ts";
import { type ObjectShape } from "../shapes/shape.ts";

const stranger = (pointer: string, { fields }: ObjectShape): Misfit => ({
  pointer,
  detail: `${placeName(pointer)} is no field here; expected ${fields.map(({ name }) => name).join(", ")}`,
});

/** Reads a body that is all of our own: a field that nobody knows is a mistake. An empty body is an empty object. */
export const readBody = async (
  { body }: Exchange,
  shape: ObjectShape,
): Promise<Result<JsonObject, Problem>> => {
  const read = await body();
  if (!read.ok) return read;
  const value = read.value ?? {};
  const { problems, unknown } = misfitsOf(value, shape);
  const all = [...problems, ...unknown.map((pointer) => stranger(pointer, shape))];
  if (all.length > 0 || !isJsonObject(value)) return err(fieldsProblem(all));
  return ok(keptFields(value, shape));
};
