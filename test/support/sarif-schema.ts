import { Ajv, type ErrorObject } from "ajv";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type JsonSchema } from "../../src/report/json-schema.ts";

/**
 * The schema of SARIF 2.1.0 that OASIS publishes (docs.oasis-open.org/sarif/sarif/v2.1.0), in the copy
 * that Microsoft ships under the MIT licence in the package @microsoft/jest-sarif 1.0.0-beta.0.
 */
const published = JSON.parse(
  readFileSync(join(import.meta.dirname, "fixtures/sarif-schema-2.1.0.json"), "utf8"),
) as JsonSchema;

const isUri = (text: string): boolean => URL.canParse(text);

const isUriReference = (text: string): boolean =>
  /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/u.test(text) &&
  URL.canParse(text, "file:///base/");

/** The schema is of draft 4, which ajv has left behind; what differs from later drafts, it does not use. */
const { $schema: _, id: __, ...schema } = published;

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat("uri", isUri);
ajv.addFormat("uri-reference", isUriReference);
ajv.addFormat("date-time", true);

const validate = ajv.compile(schema);

/** What the published schema has against a value, each as its place and a reason; nothing where it is SARIF. */
export const sarifErrors = (value: unknown): readonly string[] =>
  validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }: ErrorObject) => `${instancePath} ${message}`);
