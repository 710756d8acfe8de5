import { describe, expect, it } from "vitest";
import { aRequest, JOBS, startService } from "./test-service.ts";

const idsOf = async (seed: number): Promise<readonly string[]> => {
  const { create } = startService({ seed });
  return [await create(), await create()];
};

describe("creating a job", () => {
  it("answers with the job, which is created and has not begun", async () => {
    const { post } = startService();
    const { status, headers, body } = await post(JOBS, aRequest({ namespace: "team", project: "p1" }));
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/json");
    expect(body).toMatchObject({
      status: "created",
      namespace: "team",
      project: "p1",
      config: "meta/llama-3.2-1b-instruct@v1.0.0+A100",
      dataset: "default/my-dataset",
      custom_fields: {},
      config_snapshot: {
        base_model: "meta/llama-3.2-1b-instruct",
        training_option: { finetuning_type: "lora" },
      },
      status_details: { steps_completed: 0, epochs_completed: 0, percentage_done: 0 },
    });
    expect(body.id).toMatch(/^cust-[1-9A-HJ-NP-Za-km-z]{22}$/u);
    expect(body).not.toHaveProperty("name");
    expect(body.status_details).not.toHaveProperty("status");
    expect(Object.values(body.status_details)).not.toContain(null);
  });

  it("writes times in UTC without an offset, and the report's own some seconds later", async () => {
    const { post } = startService();
    const { body } = await post(JOBS, aRequest());
    const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/u;
    expect(body.created_at).toMatch(instant);
    expect(body.updated_at).toMatch(instant);
    expect(body.created_at).toBe("2025-11-24T16:00:00.123456");
    expect(body.status_details.created_at > body.created_at).toBe(true);
  });

  it("puts in what the service puts in where hyperparameters are left out or null", async () => {
    const { post } = startService();
    const plain = {
      ...aRequest(),
      hyperparameters: { finetuning_type: "lora", epochs: null, lora: { alpha: 16 } },
    };
    const { body } = await post(JOBS, plain);
    expect(body.hyperparameters).toEqual({
      finetuning_type: "lora",
      training_type: "sft",
      batch_size: 8,
      epochs: 50,
      learning_rate: 0.0001,
      max_steps: -1,
      log_every_n_steps: 10,
      warmup_steps: 200,
      seed: 42,
      optimizer: "adamw_with_cosine_annealing",
      adam_beta1: 0.9,
      adam_beta2: 0.99,
      weight_decay: 0.01,
      sequence_packing_enabled: false,
      lora: { alpha: 16 },
    });
    const dpo = { ...aRequest(), hyperparameters: { finetuning_type: "lora", training_type: "dpo" } };
    expect((await post(JOBS, dpo)).body.hyperparameters).toMatchObject({
      batch_size: 16,
      epochs: 1,
      learning_rate: 0.000009,
    });
  });

  it("takes the example of NVIDIA's own page", async () => {
    const { post } = startService();
    const { status } = await post(JOBS, {
      name: "my-custom-model",
      description: "Fine-tuning Llama model for specific use case",
      project: "my-project",
      config: "meta/llama-3.2-1b-instruct@v1.0.0+A100",
      dataset: { name: "my-dataset", namespace: "default" },
      hyperparameters: {
        finetuning_type: "lora",
        training_type: "sft",
        batch_size: 8,
        epochs: 50,
        learning_rate: 0.0001,
        log_every_n_steps: 0,
        val_check_interval: 0.01,
        weight_decay: 0,
        sft: {},
        lora: { adapter_dim: 8, adapter_dropout: 1 },
      },
      output_model: "default/my-model@v1",
      ownership: { created_by: "", access_policies: {} },
    });
    expect(status).toBe(200);
  });

  it.each([
    { asked: undefined, expected: /^default\/llama-3\.2-1b-instruct-my-dataset-lora@cust-\w{22}$/u },
    { asked: "my-model", expected: /^default\/my-model@cust-\w{22}$/u },
    { asked: "team/my-model", expected: /^team\/my-model@cust-\w{22}$/u },
    { asked: "team/my-model@v1", expected: /^team\/my-model@v1$/u },
    { asked: `team/${"x".repeat(90)}`, expected: /^team\/x{63}@cust-\w{22}$/u },
  ])("names the model that comes out, asked for as $asked", async ({ asked, expected }) => {
    const { post } = startService();
    const { body } = await post(JOBS, aRequest(asked === undefined ? {} : { output_model: asked }));
    expect(body.output_model).toMatch(expected);
    expect(body.output_model.length).toBeLessThanOrEqual(96);
  });

  it("gives the same ids to the same jobs of the same seed, and others to others", async () => {
    const [first, again, other] = [await idsOf(7), await idsOf(7), await idsOf(8)];
    expect(again).toEqual(first);
    expect(new Set([...first, ...other]).size).toBe(4);
  });

  it("refuses a second job of the same name in a namespace, and takes it in another", async () => {
    const { post } = startService();
    expect((await post(JOBS, aRequest({ name: "one" }))).status).toBe(200);
    const { status, body } = await post(JOBS, aRequest({ name: "one" }));
    expect({ status, code: body.code, pointer: body.errors[0]?.pointer }).toEqual({
      status: 409,
      code: "name-taken",
      pointer: "#/name",
    });
    expect((await post(JOBS, aRequest({ name: "one", namespace: "other" }))).status).toBe(200);
  });

  it("warns of fields that nobody knows, and leaves them out", async () => {
    const { post } = startService();
    const { body } = await post(JOBS, aRequest({ hyperparameters: { epoch: 3 }, colour: "red" }));
    expect(body.warnings.map(({ message }) => message)).toEqual([
      "hyperparameters.epoch is no field that the service knows; it was left out",
      "colour is no field that the service knows; it was left out",
    ]);
    expect(body).not.toHaveProperty("colour");
    expect(body.hyperparameters).not.toHaveProperty("epoch");
  });

  it("warns that it packs no sequences, as the service does where a model does not", async () => {
    const { post } = startService();
    const { body } = await post(JOBS, aRequest({ hyperparameters: { sequence_packing_enabled: true } }));
    expect(body.warnings).toHaveLength(1);
    expect(body.hyperparameters.sequence_packing_enabled).toBe(false);
  });

  it("takes a configuration as an object, and makes the snapshot of it", async () => {
    const { post } = startService();
    const option = { training_type: "sft", finetuning_type: "lora", num_gpus: 1, micro_batch_size: 1 };
    const target = { model_path: "m", num_parameters: 10, precision: "bf16", base_model: "acme/tiny" };
    const config = { max_seq_length: 2048, training_options: [option], target };
    const { status, body } = await post(JOBS, aRequest({ config }));
    expect(status).toBe(200);
    expect(body.config).toEqual(config);
    expect(body.config_snapshot).toEqual({
      base_model: "acme/tiny",
      precision: "bf16",
      max_seq_length: 2048,
      training_option: option,
    });
  });

  it("offers configurations that a test brings along", async () => {
    const { create } = startService({ configs: ["acme/tiny@v1"] });
    await expect(create({ config: "acme/tiny@v1" })).resolves.toMatch(/^cust-/u);
  });

  it("holds no more jobs than it may", async () => {
    const { create, post } = startService({ maxJobs: 2 });
    await create();
    await create();
    const { status, body } = await post(JOBS, aRequest());
    expect({ status, code: body.code }).toEqual({ status: 503, code: "too-many-jobs" });
  });
});
