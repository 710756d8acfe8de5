import { VERDICT_DOCUMENT } from "../../check/verdict-schema.ts";
import { INFERENCE_DOCUMENT } from "../../infer/inference-schema.ts";
import { JOB_DOCUMENT } from "../../report/json-schema-job.ts";
import { PLAN_DOCUMENT } from "../../report/json-schema-plan.ts";
import { REPORT_DOCUMENT } from "../../report/json-schema-report.ts";
import { type JsonSchema } from "../../report/json-schema.ts";

const fileText = (document: JsonSchema): string => `${JSON.stringify(document, null, 2)}\n`;

/** The files under `jobproof/schema/`: the text of each, by its name. */
export const SCHEMA_FILES: ReadonlyMap<string, string> = new Map([
  ["report.json", fileText(REPORT_DOCUMENT)],
  ["job.json", fileText(JOB_DOCUMENT)],
  ["plan.json", fileText(PLAN_DOCUMENT)],
  ["verdict.json", fileText(VERDICT_DOCUMENT)],
  ["inference.json", fileText(INFERENCE_DOCUMENT)],
]);
