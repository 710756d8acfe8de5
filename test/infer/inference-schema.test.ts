import fc from "fast-check";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type InferOptions, inferPlan } from "../../src/index.ts";
import { INFERENCE_DOCUMENT } from "../../src/infer/inference-schema.ts";
import { runInProcess } from "../adapters/cli/run-in-process.ts";
import { CANCELLED_25_12, MAY_2025 } from "../check/recorded.ts";
import { anyPayload, mutatedReport } from "../report/arbitrary-payloads.ts";
import { closed, fieldsOf, withoutField } from "../support/described-fields.ts";
import { EXAMPLE_FILES } from "../support/example-files.ts";
import { validatorOf } from "../support/json-schema-validator.ts";
import { runChoices } from "../support/run-arbitrary.ts";
import { optionsFor, seen, sightings } from "../support/sightings.ts";

const EXAMPLES = join(import.meta.dirname, "../../docs/examples");

const isInference = validatorOf(INFERENCE_DOCUMENT);
const isJustAnInference = validatorOf(closed(INFERENCE_DOCUMENT));

/** What the command prints, as those who read it get it. */
const printed = async (stdin: readonly unknown[], ...args: readonly string[]): Promise<unknown> => {
  const text = stdin.map((value) => `${JSON.stringify(value)}\n`).join("");
  const { stdout } = await runInProcess(["infer", "--format", "json", ...args], { stdin: text });
  return JSON.parse(stdout);
};

const inferred = (reports: readonly unknown[], options: InferOptions): unknown =>
  JSON.parse(JSON.stringify(inferPlan(reports, options)));

describe("the schema of an inference", () => {
  it("describes what the command prints of all examples, and every field of it", async () => {
    const files = EXAMPLE_FILES.map((file) => join(EXAMPLES, file));
    expect(files.length).toBeGreaterThan(20);
    for (const args of [
      [],
      ["--batch-size", "16", "--up-to", "20"],
      ["--samples", "3500", "--max-steps", "0"],
    ])
      // oxlint-disable-next-line no-await-in-loop -- one after another
      expect(isJustAnInference(await printed([], ...args, ...files))).toBe(true);
  });

  it("describes what is inferred from anything", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(mutatedReport, anyPayload), { maxLength: 6 }), (payloads) => {
        expect(isJustAnInference(inferred(payloads, { plan: { batchSize: 16 } }))).toBe(true);
      }),
    );
  });

  it("describes what is inferred from lawful runs", () => {
    fc.assert(
      fc.property(runChoices("documented", "customizer-25.12", "platform"), sightings, (choices, how) => {
        expect(isJustAnInference(inferred(seen(choices, how), optionsFor(choices, how)))).toBe(true);
      }),
    );
  });

  it("wants every field that an inference always has", async () => {
    const inference = await printed([7, { ...CANCELLED_25_12, plan: { batchSize: 16 } }], "--max-steps", "9");
    expect(isInference(inference)).toBe(true);
    const optional = fieldsOf(inference).filter((place) => isInference(withoutField(inference, place)));
    expect(new Set(optional.map((place) => place.slice(2, -1).join("/")))).toEqual(new Set(["declared"]));
  });

  it("refuses what is no inference, and leaves room for later versions", async () => {
    const inference = await printed([MAY_2025]);
    expect(isInference([inference])).toBe(false);
    expect(isInference({ ...(inference as object), jobs: null })).toBe(false);
    expect(isInference({ ...(inference as object), later: 1 })).toBe(true);
    expect(isJustAnInference({ ...(inference as object), later: 1 })).toBe(false);
  });
});
