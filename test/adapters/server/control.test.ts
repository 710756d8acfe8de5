import { describe, expect, it } from "vitest";
import { CONTROL, JOBS, startService, type TestService } from "./test-service.ts";

const manual = (): TestService => startService({ progress: "manual" });

const statusOf = async ({ get }: TestService, id: string): Promise<string> =>
  (await get(`${JOBS}/${id}/status`)).body.status;

describe("advance", () => {
  it("takes a job on by seconds, by changes, or up to a status", async () => {
    const service = manual();
    const { get, post } = service;
    const id = await service.create();
    const advance = async (body?: object) => (await post(`${CONTROL}/jobs/${id}/advance`, body)).body;
    expect((await advance({ seconds: 0 })).status).toBe("created");
    expect((await advance({ until: "pending" })).status).toBe("pending");
    const before = (await get(`${JOBS}/${id}/status`)).body.updated_at;
    expect((await advance()).status).toBe("pending");
    expect((await get(`${JOBS}/${id}/status`)).body.updated_at > before).toBe(true);
    expect((await advance({ seconds: 300 })).status).toBe("running");
    expect((await advance({ changes: 1000 })).status).toBe("ready");
    expect((await advance({ until: "failed" })).status).toBe("ready");
  });

  it("takes all jobs on at once", async () => {
    const service = manual();
    const ids = [await service.create(), await service.create()];
    await service.post(`${CONTROL}/advance`, { until: "running" });
    expect(await Promise.all(ids.map((id) => statusOf(service, id)))).toEqual(["running", "running"]);
  });

  it.each([{ seconds: -1 }, { changes: 1.5 }, { until: "done" }, { second: 1 }])(
    "refuses %o",
    async (body) => {
      const { create, post } = manual();
      const id = await create();
      expect(await post(`${CONTROL}/jobs/${id}/advance`, body)).toMatchObject({
        status: 422,
        body: { code: "invalid-fields" },
      });
    },
  );
});

describe("setting the ending", () => {
  it("makes a job end so, if it still can", async () => {
    const service = manual();
    const id = await service.create();
    const set = (ending: string) => service.send("PUT", `${CONTROL}/jobs/${id}/ending`, { ending });
    expect(await set("fails-during-training")).toMatchObject({ status: 200, body: { status: "created" } });
    expect(await set("time-limit")).toMatchObject({ status: 200 });
    expect(await set("stops-early")).toMatchObject({ status: 409, body: { code: "not-allowed-here" } });
    expect(await set("fails")).toMatchObject({ status: 422 });
    expect(await set("fails-after-training")).toMatchObject({ status: 200 });
    await service.post(`${CONTROL}/advance`, { until: "end" });
    expect(await statusOf(service, id)).toBe("failed");
    expect((await set("completes")).status).toBe(409);
  });

  it("of jobs to come is a matter of their scenario", async () => {
    const service = startService({ progress: "immediate" });
    const set = (scenario: unknown) => service.send("PUT", `${CONTROL}/scenario`, scenario);
    expect(await set({ ending: "fails-during-training" })).toMatchObject({
      status: 200,
      body: { scenario: { ending: "fails-during-training" } },
    });
    expect(await statusOf(service, await service.create())).toBe("failed");
    const refused = await set({ ending: "fails", seed: 1.5 });
    expect(refused.body.errors.map(({ pointer }) => pointer)).toEqual(["#/seed", "#/ending"]);
    expect((await set([])).status).toBe(422);
    await service.post(`${CONTROL}/reset`);
    expect(await statusOf(service, await service.create())).toBe("ready");
  });
});

describe("telling a job by hand", () => {
  it("makes it do what it is told, and nothing else", async () => {
    const service = manual();
    const id = await service.create();
    const tell = (event: object) => service.post(`${CONTROL}/jobs/${id}/events`, event);
    expect((await tell({ type: "job.started" })).body.status).toBe("running");
    expect((await tell({ type: "training.advanced", stepsCompleted: 219 })).status).toBe(200);
    await service.post(`${CONTROL}/jobs/${id}/advance`, { seconds: 50 });
    expect((await service.get(`${JOBS}/${id}/status`)).body).toMatchObject({
      status: "running",
      steps_completed: 219,
      epochs_completed: 1,
      percentage_done: 50,
      steps_per_epoch: 219,
    });
    const reason = "out of memory";
    expect((await tell({ type: "job.failed", reason })).body.status).toBe("failed");
    const { body } = await service.get(`${JOBS}/${id}/status`);
    expect((body["status_logs"] as readonly unknown[]).at(-1)).toMatchObject({ detail: reason });
    expect((await service.get(`${JOBS}/${id}/container-logs`)).body.error).toMatchObject({ message: reason });
  });

  it("is refused with the reason that the lifecycle has", async () => {
    const service = manual();
    const id = await service.create();
    const tell = (event: object) => service.post(`${CONTROL}/jobs/${id}/events`, event);
    expect(await tell({ type: "job.published" })).toMatchObject({
      status: 409,
      body: { code: "not-allowed-here" },
    });
    await tell({ type: "job.started" });
    const { body } = await tell({ type: "training.advanced", stepsCompleted: 10_000 });
    expect(body.detail).toContain("stepsCompleted is 10000");
    expect(await tell({ type: "job.exploded" })).toMatchObject({ status: 422 });
    expect(await service.send("PUT", `${CONTROL}/jobs/${id}/ending`, { ending: "completes" })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining("driven by hand") as string },
    });
  });

  it("takes it off its script where it stands", async () => {
    const service = manual();
    const id = await service.create();
    await service.post(`${CONTROL}/jobs/${id}/advance`, { seconds: 400 });
    const before = (await service.get(`${JOBS}/${id}/status`)).body;
    expect(before["steps_completed"]).toBeGreaterThan(0);
    const { body } = await service.post(`${CONTROL}/jobs/${id}/events`, { type: "job.cancel_requested" });
    expect(body.status).toBe("cancelling");
    expect(body.status_details["steps_completed"]).toBe(before["steps_completed"]);
  });
});

describe("reset", () => {
  it("puts everything back to how the server started", async () => {
    const { create, get, post, send, standIn } = startService();
    const [first, second] = [await create(), await create()];
    await send("PUT", `${CONTROL}/transport`, { latency: 1, latencySeconds: 0 });
    const before = await post(`${CONTROL}/reset`);
    expect(before.body).toMatchObject({ jobs: 0, requests: 0, transport: {}, scripted: 0 });
    expect((await get(`${JOBS}/${second}`)).status).toBe(404);
    expect(await create()).toBe(first);
    standIn.reset();
    expect((await get(JOBS)).body.data).toEqual([]);
  });
});

describe("the list of requests", () => {
  it("has what the service was sent, and nothing of the control", async () => {
    const { create, get, send, standIn } = startService();
    const id = await create();
    await get(`${JOBS}?page=0`);
    await get(CONTROL);
    await get(`${JOBS}/${id}/status`);
    const { body } = await get(`${CONTROL}/requests`);
    expect(body.data.map(({ method, path, query, status }) => ({ method, path, query, status }))).toEqual([
      { method: "POST", path: JOBS, query: "", status: 200 },
      { method: "GET", path: JOBS, query: "page=0", status: 422 },
      { method: "GET", path: `${JOBS}/${id}/status`, query: "", status: 200 },
    ]);
    expect(standIn.requests()).toEqual(body.data);
    await send("DELETE", `${CONTROL}/requests`);
    expect(standIn.requests()).toEqual([]);
  });

  it("has no more than the last thousand", async () => {
    const { get, standIn } = startService();
    // oxlint-disable-next-line no-await-in-loop -- one after another
    for (let request = 0; request < 2100; request += 1) await get(`${JOBS}/x`);
    expect(standIn.requests()).toHaveLength(1000);
    expect(standIn.requests().at(-1)?.nth).toBe(2099);
  });
});
