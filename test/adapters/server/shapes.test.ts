import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CREATE_REQUEST } from "../../../src/adapters/server/requests/create-fields.ts";
import { misfitsOf } from "../../../src/adapters/server/shapes/misfits.ts";
import { shapeSchema } from "../../../src/adapters/server/shapes/shape-schema.ts";
import { aRequest, JOBS, startService } from "./test-service.ts";

const FULL = aRequest({
  name: "n",
  namespace: "ns",
  description: "d",
  project: "p",
  output_model: "default/m@v1",
  custom_fields: { a: "b" },
  dataset_parameters: {
    in_batch_negatives: true,
    tools: [{ type: "function", function: { name: "f", description: "d", parameters: {} } }],
  },
  integrations: [{ type: "wandb", wandb: { project: "p", tags: ["t"] } }],
  ownership: { created_by: "me", access_policies: { a: "b" } },
  hyperparameters: {
    training_type: "grpo",
    learning_rate: 0.1,
    max_steps: -1,
    val_check_interval: 0.5,
    optimizer: "adamw_with_flat_lr",
    lora: { adapter_dim: 8, alpha: 16, adapter_dropout: 0.1, target_modules: ["*_proj"] },
    sft: { hidden_dropout: 0.1 },
    dpo: { max_grad_norm: 1 },
    grpo: { environment: { name: "mcqa" }, num_prompts_per_step: 8, ratio_clip_c: 3 },
    distillation: { teacher: "t" },
  },
});

/** Every place of a value, as the names and indexes that lead there. */
const placesOf = (
  value: unknown,
  at: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] => [
  at,
  ...(typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, each]) =>
        placesOf(each, [...at, Array.isArray(value) ? Number(name) : name]),
      )
    : []),
];

const replaced = (value: unknown, [step, ...rest]: readonly (string | number)[], by: unknown): unknown => {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.with(Number(step), replaced(value[Number(step)], rest, by));
  const fields = value as Readonly<Record<string, unknown>>;
  return { ...fields, [step]: replaced(fields[step], rest, by) };
};

const anything = fc.oneof(
  fc.constantFrom(null, 0, -1, 1, 1.5, 2 ** 53, 1e308, "", " ", "a/b", "x".repeat(97), "sft", true, [], {}, [
    null,
  ]),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Requests that are right but for a few places, in which anything may stand. */
const requests = fc
  .array(fc.tuple(fc.constantFrom(...placesOf(FULL).slice(1)), anything), { maxLength: 3 })
  .map((changes) =>
    changes.reduce<unknown>((request, [place, by]) => {
      try {
        return replaced(request, place, by);
      } catch {
        return request;
      }
    }, FULL),
  );

describe("the fields of a request", () => {
  const validate = new Ajv2020({ strict: false, unicodeRegExp: true }).compile(shapeSchema(CREATE_REQUEST));

  it("are taken and refused as the schema in the document says", () => {
    expect(misfitsOf(FULL, CREATE_REQUEST)).toEqual({ problems: [], unknown: [] });
    fc.assert(
      fc.property(requests, (request) => {
        expect(misfitsOf(request, CREATE_REQUEST).problems.length === 0).toBe(validate(request));
      }),
      { numRuns: 1000 },
    );
  });

  it("never make the server fail, whatever they hold", async () => {
    const { post, standIn } = startService({ maxJobs: 1_000_000 });
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        const { status, body } = await post(JOBS, request);
        expect([200, 409, 422]).toContain(status);
        if (status === 422) expect(body.errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        expect((await post(JOBS, JSON.stringify(value))).status).toBe(422);
      }),
    );
    expect(standIn.requests().some(({ status }) => status === 500)).toBe(false);
  });
});
