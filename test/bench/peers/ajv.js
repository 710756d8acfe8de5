import { Ajv } from "ajv";
import { reportSchema } from "./json-schema.js";

/** Compiled once, as its guide advises; it stops at the first error, as is its default. */
export const ajv = (isClosed) => new Ajv({ allowUnionTypes: true }).compile(reportSchema(isClosed));
