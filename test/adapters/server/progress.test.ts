import { describe, expect, it } from "vitest";
import { checkTrace } from "../../../src/check/check-trace.ts";
import { ENDINGS } from "../../../src/simulate/index.ts";
import { type Body, CONTROL, JOBS, reportsOf, startService, stillClock } from "./test-service.ts";

const PLAN = { trainingSamples: 3500, batchSize: 16, epochs: 2, validation: "provided" } as const;

const statusesOf = (reports: readonly Body[]): readonly string[] =>
  reports.map(({ status }) => status).filter((status, at, all) => status !== all[at - 1]);

describe("progress by polls", () => {
  it("shows a job as it stands, and lets each look take it a step further", async () => {
    const service = startService({ progress: "polls" });
    const reports = await reportsOf(service, await service.create());
    expect(statusesOf(reports)).toEqual(["created", "pending", "running", "completed", "ready"]);
    expect(reports.length).toBeLessThan(60);
    expect(reports.at(-1)).toMatchObject({ steps_completed: 438, percentage_done: 100 });
    expect(checkTrace(reports, { plan: PLAN }).jobs[0]?.verdict).toBe("lawful");
  });

  it.each(ENDINGS)("is lawful where a job %s, and the same for the same seed", async (ending) => {
    const parts = {
      hyperparameters: { epochs: ending === "stops-early" ? 30 : 2 },
      custom_fields: { "jobproof.ending": ending },
    };
    const runs = await Promise.all(
      [1, 2].map(async () => {
        const service = startService();
        const reports = await reportsOf(service, await service.create(parts));
        expect(
          checkTrace(reports, { plan: { ...PLAN, epochs: parts.hyperparameters.epochs } }),
        ).toMatchObject({
          verdict: "lawful",
          unreadable: [],
        });
        return reports;
      }),
    );
    expect(runs[0]).toEqual(runs[1]);
  });

  it("is no look to ask for logs, or for a list of others", async () => {
    const { create, get } = startService();
    const id = await create();
    for (let look = 0; look < 10; look += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after another
      await get(`${JOBS}/${id}/container-logs`);
      // oxlint-disable-next-line no-await-in-loop -- one after another
      await get(`${JOBS}?filter[status]=ready`);
    }
    expect((await get(`${JOBS}/${id}`)).body.status).toBe("created");
  });
});

describe("progress by time", () => {
  it("goes as fast as it was told", async () => {
    const clock = stillClock();
    const service = startService({ progress: "time", speed: 60, wallClock: clock.now });
    const id = await service.create();
    const statusAt = async (seconds: number): Promise<string> => {
      clock.pass(seconds);
      return (await service.get(`${JOBS}/${id}/status`)).body.status;
    };
    expect(await statusAt(0)).toBe("created");
    expect(await statusAt(2)).toBe("running");
    expect(await statusAt(60)).toBe("ready");
  });

  it("counts the time of each job from its own creation", async () => {
    const clock = stillClock();
    const { create, get } = startService({ progress: "time", wallClock: clock.now });
    const first = await create();
    clock.pass(100_000);
    const second = await create();
    expect((await get(`${JOBS}/${first}`)).body.status).toBe("ready");
    const { body } = await get(`${JOBS}/${second}`);
    expect(body.status).toBe("created");
    expect(body.created_at).toBe("2025-11-25T19:46:40.123456");
  });
});

describe("progress by hand", () => {
  it("stands still until it is told to go on", async () => {
    const { create, get, post } = startService({ progress: "manual" });
    const id = await create();
    for (let look = 0; look < 5; look += 1)
      // oxlint-disable-next-line no-await-in-loop -- one after another
      expect((await get(`${JOBS}/${id}/status`)).body.status).toBe("created");
    await post(`${CONTROL}/jobs/${id}/advance`, { until: "running" });
    expect((await get(`${JOBS}/${id}/status`)).body.status).toBe("running");
    await post(`${CONTROL}/advance`, { until: "end" });
    expect((await get(`${JOBS}/${id}/status`)).body.status).toBe("ready");
  });
});

describe("progress at once", () => {
  it("creates a job, and has it at its end on the first look", async () => {
    const { create, get, post } = startService({ progress: "immediate" });
    const id = await create({ custom_fields: { "jobproof.ending": "fails-during-training" } });
    expect((await get(`${JOBS}/${id}/status`)).body.status).toBe("failed");
    expect((await post(`${JOBS}/${id}/cancel`)).status).toBe(409);
  });
});
