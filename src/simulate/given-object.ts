import { isJsonObject, type JsonObject } from "../job/json.ts";
import { plainCopy } from "../job/plain-copy.ts";
import { shown } from "../job/shown.ts";
import { touched } from "../job/touched.ts";
import { err, ok, type Result } from "../result.ts";
import { type SimulationProblem } from "./simulation-failure.ts";

/** A copy of an object of unknown origin, or why there is none: it is another thing, or throws when it is read. */
export const givenObject = (
  given: unknown,
  limits: Parameters<typeof plainCopy>[1],
  what: "the scenario" | "the fleet",
): Result<JsonObject, SimulationProblem> => {
  const problem = (message: string): SimulationProblem => ({
    code: "not-an-object",
    knob: "",
    seen: shown(given),
    message: `${what} ${message}.`,
  });
  const copied = touched(() => plainCopy(given, limits));
  if (!copied.ok) return err(problem(`cannot be read: it threw ${copied.error}`));
  if (isJsonObject(copied.value)) return ok(copied.value);
  // Of an object that is no plain one the copy is what it is called.
  const called = isJsonObject(given) ? String(copied.value) : shown(given);
  return err(problem(`is ${called}; it must be an object`));
};
