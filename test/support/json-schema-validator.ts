import { Ajv2020 } from "ajv/dist/2020.js";
import { type JsonSchema } from "../../src/report/json-schema.ts";

/**
 * A second opinion on a schema: whether ajv lets a value pass. Infinity is what JSON.parse makes of a
 * number such as 1e400, so numbers need not be finite here; the keywords must say so themselves.
 */
export const validatorOf = (schema: JsonSchema): ((value: unknown) => boolean) => {
  const ajv = new Ajv2020({ strict: true, strictTypes: true, strictNumbers: false, validateFormats: false });
  const validate = ajv.compile({ ...schema });
  return (value) => validate(value);
};

/** The same for a schema that was cut up, and need not make sense any more. */
export const looseValidatorOf = (schema: JsonSchema): ((value: unknown) => boolean) => {
  const validate = new Ajv2020({ strict: false }).compile({ ...schema });
  return (value) => validate(value);
};
