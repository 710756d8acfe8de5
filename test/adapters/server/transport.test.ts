import { describe, expect, it } from "vitest";
import { TRANSPORT_FAULTS, type TransportFault } from "../../../src/adapters/server/index.ts";
import { CONTROL, JOBS, startService, type TestService } from "./test-service.ts";

const scripted = async (
  service: TestService,
  ...faults: readonly (TransportFault | "none")[]
): Promise<void> => {
  const { status } = await service.post(`${CONTROL}/transport/script`, { faults });
  expect(status).toBe(200);
};

/** What strikes four hundred requests of a seed. */
const struckBy = async (seed: number): Promise<readonly string[]> => {
  const { get, standIn } = startService({ seed, transport: { "server-error": 0.25 } });
  // oxlint-disable-next-line no-await-in-loop -- one after another
  for (let request = 0; request < 400; request += 1) await get(`${JOBS}/x`);
  return standIn.requests().map(({ faults }) => faults.join(" "));
};

describe("faults on the way", () => {
  it("429 with Retry-After, and the request is not carried out", async () => {
    const service = startService({ transport: { retryAfterSeconds: 2.5 } });
    await scripted(service, "too-many-requests");
    const { status, headers, body } = await service.post(JOBS, {});
    expect({ status, retry: headers.get("retry-after"), code: body.code }).toEqual({
      status: 429,
      retry: "3",
      code: "too-many-requests",
    });
    expect((await service.get(JOBS)).body.data).toEqual([]);
  });

  it("5xx of several kinds", async () => {
    const { get } = startService({ transport: { "server-error": 1 } });
    const statuses = new Set<number>();
    // oxlint-disable-next-line no-await-in-loop -- one after another
    for (let request = 0; request < 40; request += 1) statuses.add((await get(JOBS)).status);
    expect(statuses).toEqual(new Set([500, 502, 503, 504]));
  });

  it("a connection that breaks before the request is carried out, or after it was", async () => {
    const service = startService();
    await scripted(service, "dropped-request", "none", "dropped-answer");
    await expect(service.create()).rejects.toThrow(TypeError);
    expect((await service.get(JOBS)).body.data).toEqual([]);
    await expect(service.create()).rejects.toThrow("the connection was dropped");
    expect((await service.get(JOBS)).body.data).toHaveLength(1);
    expect(service.standIn.requests().map(({ status }) => status)).toEqual([null, 200, null, 200]);
  });

  it("bodies that are cut off, a page of a gateway, or empty", async () => {
    const { standIn } = startService({ transport: { "malformed-body": 1 } });
    const texts: string[] = [];
    for (let request = 0; request < 40; request += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after another
      const response = await standIn.fetch(JOBS);
      expect(response.status).toBe(200);
      // oxlint-disable-next-line no-await-in-loop -- one after another
      texts.push(await response.text());
    }
    for (const text of texts) expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(texts.some((text) => text.startsWith('{"object"'))).toBe(true);
    expect(texts.some((text) => text.startsWith("<html>"))).toBe(true);
    expect(texts).toContain("");
  });

  it("an answer that is the one before", async () => {
    const service = startService({ progress: "manual" });
    const id = await service.create();
    const status = async (): Promise<string> => (await service.get(`${JOBS}/${id}/status`)).body.status;
    expect(await status()).toBe("created");
    await service.post(`${CONTROL}/advance`, { until: "running" });
    await scripted(service, "stale-answer", "none", "stale-answer");
    expect([await status(), await status(), await status()]).toEqual(["created", "running", "running"]);
  });

  it("an answer that the next one overtakes", async () => {
    const service = startService({ progress: "manual" });
    const id = await service.create();
    const arrived: string[] = [];
    const look = async (): Promise<void> => {
      arrived.push((await service.get(`${JOBS}/${id}/status`)).body.status);
    };
    await scripted(service, "reordered-answer", "none");
    const first = look();
    await new Promise((done) => {
      setTimeout(done, 20);
    });
    await service.post(`${CONTROL}/advance`, { until: "running" });
    await look();
    await first;
    expect(arrived).toEqual(["running", "created"]);
  });

  it("an answer that waits for none that comes goes out all the same", async () => {
    const service = startService();
    await scripted(service, "reordered-answer");
    expect((await service.get(JOBS)).status).toBe(200);
  });

  it("latency", async () => {
    const { get } = startService({ transport: { latency: 1, latencySeconds: 0.08 } });
    const began = performance.now();
    for (let request = 0; request < 6; request += 1)
      // oxlint-disable-next-line no-await-in-loop -- one after another
      expect((await get(JOBS)).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThan(40);
  });

  it("strike the same requests for the same seed, about as often as told", async () => {
    const [first, again, other] = [await struckBy(1), await struckBy(1), await struckBy(2)];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    const count = first.filter((faults) => faults === "server-error").length;
    expect(count).toBeGreaterThan(70);
    expect(count).toBeLessThan(130);
  });

  it("strike nothing under the control, nor the document", async () => {
    const all = Object.fromEntries(TRANSPORT_FAULTS.map((fault) => [fault, 1]));
    const { get } = startService({ transport: all });
    expect((await get(CONTROL)).status).toBe(200);
    expect((await get("/openapi.json")).status).toBe(200);
    await expect(get(JOBS)).rejects.toThrow(TypeError);
  });

  it.each([{ latency: 2 }, { "server-error": -0.1 }, { lag: 1 }, { latencySeconds: 1000 }])(
    "cannot be set to %o",
    async (settings) => {
      const { send } = startService();
      expect((await send("PUT", `${CONTROL}/transport`, settings)).status).toBe(422);
      expect((await send("POST", `${CONTROL}/transport/script`, { faults: ["lag"] })).status).toBe(422);
    },
  );
});
