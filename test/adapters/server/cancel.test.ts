import { describe, expect, it } from "vitest";
import { CONTROL, JOBS, reportsOf, startService } from "./test-service.ts";

const at = async (until: string, parts: Readonly<Record<string, string>> = {}) => {
  const service = startService({ progress: "manual" });
  const id = await service.create({ custom_fields: parts });
  await service.post(`${CONTROL}/jobs/${id}/advance`, { until });
  const cancel = () => service.post(`${JOBS}/${id}/cancel`);
  const goOn = () => service.post(`${CONTROL}/jobs/${id}/advance`, { until: "end" });
  return { ...service, id, cancel, goOn };
};

describe("cancelling", () => {
  it.each(["created", "pending", "running"])("a job that is %s cancels it", async (status) => {
    const { cancel, goOn, get, id } = await at(status);
    expect((await get(`${JOBS}/${id}`)).body.status).toBe(status);
    expect(await cancel()).toMatchObject({ status: 200, body: { id, status: "cancelling" } });
    await goOn();
    expect((await get(`${JOBS}/${id}`)).body.status).toBe("cancelled");
  });

  it("a job twice is cancelling it once", async () => {
    const { cancel, goOn } = await at("running");
    const first = await cancel();
    expect(await cancel()).toEqual(first);
    await goOn();
    const last = await cancel();
    expect(last).toMatchObject({ status: 200, body: { status: "cancelled" } });
    expect(await cancel()).toEqual(last);
  });

  it.each([
    { until: "completed", ending: "completes" },
    { until: "ready", ending: "completes" },
    { until: "failed", ending: "fails-during-training" },
  ])("a job that is $until is refused, and changes nothing", async ({ until, ending }) => {
    const { cancel, get, id } = await at(until, { "jobproof.ending": ending });
    const before = await get(`${JOBS}/${id}`);
    const { status, headers, body } = await cancel();
    expect({ status, code: body.code }).toEqual({ status: 409, code: "not-cancellable" });
    expect(body.detail).toBe(
      `${id} is ${until} and cannot be cancelled any more; jobs that are created, pending or running can.`,
    );
    // The official client would try again otherwise.
    expect(headers.get("x-should-retry")).toBe("false");
    expect((await get(`${JOBS}/${id}`)).body).toEqual(before.body);
  });

  it("a job that has ended leaves it as it is where the server is told so", async () => {
    const { create, post, get } = startService({ progress: "immediate", cancelEnded: "unchanged" });
    const id = await create();
    const { status, body } = await post(`${JOBS}/${id}/cancel`);
    expect({ status, body }).toEqual({ status: 200, body: (await get(`${JOBS}/${id}`)).body });
  });

  it.each([
    { race: "first-wins", status: "ready" },
    { race: "cancel-wins", status: "cancelled" },
  ])("a job about to complete ends $status where $race", async ({ race, status }) => {
    const { cancel, goOn, get, post, id } = await at("running", { "jobproof.cancelRace": race });
    let { body } = await get(`${JOBS}/${id}/status`);
    while (!JSON.stringify(body).includes("EntityHandler_1_Completed")) {
      // oxlint-disable-next-line no-await-in-loop -- one step after another
      await post(`${CONTROL}/jobs/${id}/advance`);
      // oxlint-disable-next-line no-await-in-loop -- one step after another
      ({ body } = await get(`${JOBS}/${id}/status`));
    }
    expect((await cancel()).body.status).toBe("cancelling");
    await goOn();
    expect((await get(`${JOBS}/${id}`)).body.status).toBe(status);
  });

  it("a job that is out of sight cancels it unseen", async () => {
    const service = startService();
    const id = await service.create({ custom_fields: { "jobproof.ending": "lost-and-found" } });
    await reportsOf(service, id, (status) => status === "unknown");
    const { status, body } = await service.post(`${JOBS}/${id}/cancel`);
    expect(status).toBe(200);
    expect(["unknown", "cancelling"]).toContain(body.status);
    expect((await reportsOf(service, id)).at(-1)?.status).toBe("cancelled");
  });
});
