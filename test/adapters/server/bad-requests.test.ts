import { describe, expect, it } from "vitest";
import { aRequest, JOBS, type Reply, replyOf, startService } from "./test-service.ts";

const { get, post, send, standIn } = startService();

/** Holds an answer to the form of RFC 9457, and gives what differs. */
const problemOf = ({ status, headers, body }: Reply) => {
  expect(headers.get("content-type")).toBe("application/problem+json");
  expect(body).toMatchObject({ type: "about:blank", status });
  expect(body.title.length).toBeGreaterThan(0);
  expect(body.detail).toMatch(/^[^\n]+\.$/u);
  return { status, code: body.code, detail: body.detail, errors: body.errors };
};

const rejected = async (parts: Parameters<typeof aRequest>[0]) =>
  problemOf(await post(JOBS, aRequest(parts))).errors;

describe("a bad body", () => {
  it.each([
    { parts: { dataset: undefined }, pointer: "#/dataset", detail: "dataset is missing; expected" },
    { parts: { dataset: {} }, pointer: "#/dataset", detail: "dataset has neither a name nor a files_url" },
    { parts: { dataset: 7 }, pointer: "#/dataset", detail: "dataset is 7; expected a dataset such as" },
    { parts: { config: null }, pointer: "#/config", detail: "config is null; expected a configuration" },
    {
      parts: { config: "acme/none@v1" },
      pointer: "#/config",
      detail: 'config is "acme/none@v1", which is not offered',
    },
    { parts: { name: "a/b" }, pointer: "#/name", detail: 'name is "a/b"; expected a name of 1 to 255' },
    { parts: { output_model: "x".repeat(97) }, pointer: "#/output_model", detail: "at most 96 characters" },
    {
      parts: { custom_fields: { a: 1 } },
      pointer: "#/custom_fields/a",
      detail: "custom_fields.a is 1; expected a text",
    },
    {
      parts: { integrations: [{ type: "mlflow", wandb: {} }] },
      pointer: "#/integrations/0/type",
      detail: 'integrations[0].type is "mlflow"; expected wandb',
    },
    ...[
      { field: "epochs", value: 0, detail: "0; expected a whole number from 1 to 2^53 − 1" },
      { field: "epochs", value: 1.5, detail: "1.5; expected a whole number" },
      { field: "epochs", value: "3", detail: '"3"; expected a whole number' },
      { field: "batch_size", value: -1, detail: "-1; expected a whole number from 1" },
      { field: "learning_rate", value: 0, detail: "0; expected a number above 0" },
      { field: "max_steps", value: -2, detail: "-2; expected a whole number from −1" },
      { field: "training_type", value: "SFT", detail: '"SFT"; expected sft, dpo, distillation or grpo' },
      {
        field: "finetuning_type",
        value: "LoRA",
        detail: '"LoRA"; expected lora, lora_merged or all_weights',
      },
      { field: "optimizer", value: "sgd", detail: '"sgd"; expected adam_with_cosine_annealing' },
      { field: "sequence_packing_enabled", value: "yes", detail: '"yes"; expected true or false' },
      { field: "lora", value: [], detail: "a list of 0; expected an object" },
    ].map(({ field, value, detail }) => ({
      parts: { hyperparameters: { [field]: value } },
      pointer: `#/hyperparameters/${field}`,
      detail: `hyperparameters.${field} is ${detail}`,
    })),
  ])("is refused with the place $pointer", async ({ parts, pointer, detail }) => {
    const errors = await rejected(parts);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.pointer).toBe(pointer);
    expect(errors[0]?.detail).toContain(detail);
  });

  it("is refused with everything that is wrong with it at once", async () => {
    const errors = await rejected({
      dataset: {},
      config: 1,
      hyperparameters: { epochs: -1, lora: { alpha: "x" } },
    });
    expect(errors.map(({ pointer }) => pointer)).toEqual([
      "#/config",
      "#/hyperparameters/epochs",
      "#/hyperparameters/lora/alpha",
      "#/dataset",
    ]);
  });

  it.each([
    { training_type: "grpo", needs: "grpo" },
    { training_type: "distillation", needs: "distillation" },
  ])("is refused where $training_type lacks its parameters", async ({ training_type, needs }) => {
    const errors = await rejected({ hyperparameters: { training_type } });
    expect(errors[0]?.pointer).toBe(`#/hyperparameters/${needs}`);
  });

  it("is refused where the configuration does not offer the way of training", async () => {
    const config = "meta/llama-3.2-1b-instruct@v1.0.0+L40";
    const errors = await rejected({ config, hyperparameters: { finetuning_type: "all_weights" } });
    expect(errors[0]?.detail).toBe(
      "the configuration offers no sft with all_weights; expected sft with lora or sft with lora_merged",
    );
  });

  it("is refused where it asks for a simulation that cannot be", async () => {
    const errors = await rejected({ custom_fields: { "jobproof.ending": "stops-early" } });
    expect(errors[0]?.pointer).toBe("#/custom_fields/jobproof.ending");
    expect(errors[0]?.detail).toContain("cannot be reached: a patience of 10 epochs");
    const unknown = await rejected({ custom_fields: { "jobproof.colour": "red" } });
    expect(unknown[0]?.detail).toContain('"colour" is no knob');
  });

  it.each([
    { body: "", status: 422, detail: "the body is empty; expected an object." },
    { body: "[]", status: 422, detail: "the body is a list of 0; expected an object." },
    { body: "null", status: 422, detail: "the body is null; expected an object." },
    {
      body: '{"config": ',
      status: 400,
      detail: "the body is not JSON: it ends too early; expected an object.",
    },
    { body: '{"a": NaN}', status: 400, detail: "the body is not JSON" },
    { body: `${"[".repeat(40)}${"]".repeat(40)}`, status: 400, detail: "the body has more than 32 levels" },
    { body: '{"a":'.repeat(20_000), status: 413, detail: "the body has more than 65536 bytes" },
  ])("$status: $detail", async ({ body, status, detail }) => {
    const problem = problemOf(await post(JOBS, body));
    expect(problem.status).toBe(status);
    expect(problem.detail).toContain(detail);
  });

  it("is refused where it is not UTF-8", async () => {
    const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
    const response = await standIn.fetch(JOBS, { method: "POST", body: bytes });
    expect(problemOf(await replyOf(response))).toMatchObject({ status: 400, code: "not-json" });
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "is refused as %s",
    async (type) => {
      const headers = { "content-type": type };
      const body = JSON.stringify(aRequest());
      const reply = await replyOf(await standIn.fetch(JOBS, { method: "POST", headers, body }));
      expect(problemOf(reply)).toMatchObject({ status: 415, code: "unsupported-media-type" });
    },
  );

  it.each([
    "application/json",
    "application/json; charset=utf-8",
    "APPLICATION/JSON",
    "application/merge-patch+json",
  ])("is read as %s", async (type) => {
    const headers = { "content-type": type };
    const response = await standIn.fetch(JOBS, { method: "POST", headers, body: JSON.stringify(aRequest()) });
    expect(response.status).toBe(200);
  });

  it("may name no type at all", async () => {
    const body = new TextEncoder().encode(JSON.stringify(aRequest()));
    expect((await standIn.fetch(JOBS, { method: "POST", body })).status).toBe(200);
  });

  it("does no harm by the names of its fields", async () => {
    const body = JSON.stringify(aRequest()).replace("{", '{"__proto__": {"polluted": 1}, "constructor": 1, ');
    expect((await post(JOBS, body)).status).toBe(200);
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("a bad path or method", () => {
  it.each([
    "/",
    "/v1",
    "/v1/customization/jobs/",
    `${JOBS}//status`,
    "/v2/customization/jobs",
    "/%2e%2e/%2e%2e/etc/passwd",
  ])("%s is unknown", async (path) => {
    expect(problemOf(await get(path))).toMatchObject({ status: 404 });
  });

  it.each([
    "cust-1",
    "..%2f..%2fetc%2fpasswd",
    "%00",
    "%ff",
    "%",
    "__proto__",
    "constructor",
    "x".repeat(5000),
    "cust-%F0%9F%92%A9",
  ])("the job %s is unknown, wherever it is asked for", async (id) => {
    for (const rest of ["", "/status", "/container-logs"])
      // oxlint-disable-next-line no-await-in-loop -- three of them
      expect(problemOf(await get(`${JOBS}/${id}${rest}`))).toMatchObject({
        status: 404,
        code: "unknown-job",
      });
    expect(problemOf(await post(`${JOBS}/${id}/cancel`))).toMatchObject({ status: 404, code: "unknown-job" });
  });

  it("says what a path takes instead", async () => {
    const reply = await send("DELETE", `${JOBS}/cust-1`);
    expect(problemOf(reply)).toMatchObject({ status: 405, code: "method-not-allowed" });
    expect(reply.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    const options = await send("OPTIONS", JOBS);
    expect({ status: options.status, allow: options.headers.get("allow") }).toEqual({
      status: 204,
      allow: "POST, GET, HEAD, OPTIONS",
    });
  });

  it("answers HEAD like GET, without a body", async () => {
    const response = await standIn.fetch(JOBS, { method: "HEAD" });
    expect({ status: response.status, body: await response.text() }).toEqual({ status: 200, body: "" });
  });
});
