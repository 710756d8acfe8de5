import { describe, expect, it } from "vitest";
import { CONFIGS, JOBS, startService } from "./test-service.ts";

const withJobs = async () => {
  const service = startService({ progress: "manual" });
  const [lora, merged, other] = [
    await service.create({ namespace: "one", project: "p" }),
    await service.create({
      namespace: "two",
      config: "meta/llama-3.1-8b-instruct@v1.0.0+A100",
      dataset: { name: "other", namespace: "default", files_url: "hf://datasets/default/other" },
      hyperparameters: { finetuning_type: "lora_merged", epochs: 3, batch_size: 32 },
    }),
    await service.create({ hyperparameters: { training_type: "dpo", log_every_n_steps: 5 } }),
  ];
  await service.post(`${JOBS}/${other}/cancel`);
  const ids = async (query: string): Promise<readonly string[]> =>
    (await service.get(`${JOBS}?${query}`)).body.data.map(({ id }) => id);
  return { ...service, lora, merged, other, ids };
};

describe("the list of jobs", () => {
  it("has the newest first unless told", async () => {
    const { ids, lora, merged, other } = await withJobs();
    expect(await ids("")).toEqual([other, merged, lora]);
    expect(await ids("sort=-created_at")).toEqual([other, merged, lora]);
    expect(await ids("sort=created_at")).toEqual([lora, merged, other]);
  });

  it("is filtered by every field that the official client knows", async () => {
    const { ids, lora, merged, other } = await withJobs();
    const wanted: readonly (readonly [string, readonly string[]])[] = [
      ["filter[namespace]=one", [lora]],
      ["filter[project]=p", [lora]],
      ["filter[base_model]=meta/llama-3.1-8b-instruct", [merged]],
      ["filter[finetuning_type]=lora_merged", [merged]],
      ["filter[training_type]=dpo", [other]],
      ["filter[epochs]=3", [merged]],
      ["filter[batch_size]=32", [merged]],
      ["filter[log_every_n_steps]=5", [other]],
      ["filter[dataset]=default/my-dataset", [other, lora]],
      ["filter[dataset]=default/other", [merged]],
      ["filter[dataset]=hf://datasets/default/other", [merged]],
      ["filter[status]=cancelling", [other]],
      ["filter%5Bstatus%5D=created&filter%5Bepochs%5D=2", [lora]],
      ["filter[status]=ready", []],
      ["somebody=else", [other, merged, lora]],
    ];
    for (const [query, expected] of wanted)
      // oxlint-disable-next-line no-await-in-loop -- a handful
      expect({ query, ids: await ids(query) }).toEqual({ query, ids: expected });
  });

  it("is given page by page, and ends in an empty one", async () => {
    const { get, ids, lora, merged, other } = await withJobs();
    expect(await ids("page_size=2")).toEqual([other, merged]);
    expect(await ids("page_size=2&page=2")).toEqual([lora]);
    const { body } = await get(`${JOBS}?page_size=2&page=3&filter[epochs]=2`);
    expect(body).toEqual({
      object: "list",
      data: [],
      pagination: { page: 3, page_size: 2, current_page_size: 0, total_pages: 1, total_results: 2 },
      sort: "-created_at",
      filter: { epochs: 2 },
    });
  });

  it("has no losses, even of a job that has completed", async () => {
    const { create, get } = startService({ progress: "immediate" });
    const id = await create();
    expect((await get(JOBS)).body.data[0]?.status_details).toMatchObject({
      train_loss: null,
      val_loss: null,
    });
    expect(typeof (await get(`${JOBS}/${id}`)).body.status_details["val_loss"]).toBe("number");
  });

  it.each([
    { query: "page=0", parameter: "page", detail: 'page is "0"; expected a whole number from 1' },
    { query: "page=x", parameter: "page", detail: 'page is "x"; expected a whole number' },
    { query: "page=99999999999999999999", parameter: "page", detail: "expected a whole number" },
    { query: "page_size=1001", parameter: "page_size", detail: "expected a whole number from 1 to 1000" },
    { query: "page_size=2&page_size=3", parameter: "page_size", detail: "given more than once" },
    { query: "sort=name", parameter: "sort", detail: 'sort is "name"; expected created_at or -created_at' },
    { query: "filter[status]=done", parameter: "filter[status]", detail: "expected created, pending" },
    { query: "filter[epochs]=two", parameter: "filter[epochs]", detail: "expected a whole number from 1" },
    { query: "filter[colour]=red", parameter: "filter[colour]", detail: '"filter[colour]" is no filter' },
  ])("refuses ?$query", async ({ query, parameter, detail }) => {
    const { get } = startService();
    const { status, body } = await get(`${JOBS}?${query}`);
    expect({ status, code: body.code }).toEqual({ status: 422, code: "invalid-query" });
    expect(body.errors[0]?.parameter).toBe(parameter);
    expect(body.errors[0]?.detail).toContain(detail);
  });
});

describe("the list of configurations", () => {
  const { get } = startService({ configs: ["acme/tiny@v1"] });
  const names = async (query: string): Promise<readonly string[]> =>
    (await get(`${CONFIGS}?${query}`)).body.data.map(({ name }) => String(name));

  it("has those built in and those brought along", async () => {
    expect(await names("sort=name")).toEqual([
      "llama-3.1-8b-instruct@v1.0.0+A100",
      "llama-3.2-1b-instruct@v1.0.0+A100",
      "llama-3.2-1b-instruct@v1.0.0+L40",
      "llama-3.3-70b-instruct@v1.0.0+A100",
      "tiny@v1",
    ]);
    expect(await names("sort=-num_parameters&page_size=1")).toEqual(["llama-3.3-70b-instruct@v1.0.0+A100"]);
  });

  it.each([
    { query: "filter[namespace]=acme", count: 1 },
    { query: "filter[name]=tiny@v1", count: 1 },
    { query: "filter[training_type]=grpo", count: 2 },
    { query: "filter[finetuning_type]=all_weights", count: 3 },
    { query: "filter[target_base_model]=meta/llama-3.2-1b-instruct", count: 2 },
    { query: "filter[target_name]=tiny", count: 1 },
    { query: "filter[target_enabled]=false", count: 0 },
    { query: "filter[target_enabled]=true", count: 5 },
  ])("is filtered by $query", async ({ query, count }) => {
    expect(await names(query)).toHaveLength(count);
  });

  it("gives each by namespace and name", async () => {
    const { status, body } = await get(`${CONFIGS}/meta/llama-3.2-1b-instruct@v1.0.0+A100`);
    expect({ status, namespace: body["namespace"] }).toEqual({ status: 200, namespace: "meta" });
    expect((await get(`${CONFIGS}/meta/llama-3.2-1b-instruct%40v1.0.0%2BA100`)).status).toBe(200);
    const unknown = await get(`${CONFIGS}/meta/none`);
    expect({ status: unknown.status, code: unknown.body.code }).toEqual({
      status: 404,
      code: "unknown-config",
    });
  });
});
