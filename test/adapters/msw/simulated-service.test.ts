import { untyped } from "../../support/untyped.ts";
import { simulatedService, type SimulatedService } from "jobproof/msw";
import { setupServer } from "msw/node";
import { afterEach, describe, expect, it } from "vitest";
import { checkTrace } from "../../../src/check/check-trace.ts";

const server = setupServer();
const BASE = "https://nemo.example";

const serve = (...options: Parameters<typeof simulatedService>): SimulatedService => {
  const made = simulatedService(...options);
  if (!made.ok) throw new Error(made.error.join(" "));
  server.use(...made.value.handlers);
  server.listen({ onUnhandledRequest: "error" });
  return made.value;
};

afterEach(() => {
  server.resetHandlers();
  server.close();
});

const statusOf = async (id: unknown): Promise<Record<string, unknown>> => {
  const response = await fetch(`${BASE}/v1/customization/jobs/${String(id)}/status`);
  return (await response.json()) as Record<string, unknown>;
};

describe("simulatedService", () => {
  it("answers fetch for a job from its creation to its end, lawfully", async () => {
    const { createJob } = serve({
      progress: "polls",
      scenario: { ending: "completes", publishSeconds: null },
    });
    const { id } = await createJob();
    const reports: Record<string, unknown>[] = [];
    // oxlint-disable-next-line no-await-in-loop -- a poller looks again once it has seen
    while (reports.at(-1)?.status !== "completed" && reports.length < 200) reports.push(await statusOf(id));
    expect(reports.map(({ status }) => status)).toEqual(
      expect.arrayContaining(["created", "running", "completed"]),
    );
    expect(checkTrace(reports).verdict).toBe("lawful");
  });

  it("answers for one address only, where it is told one", async () => {
    const { createJob } = serve({ baseUrl: `${BASE}/` });
    const { id } = await createJob();
    expect((await statusOf(id)).status).toBe("created");
    await expect(fetch(`https://elsewhere.example/v1/customization/jobs/${id}`)).rejects.toThrow();
  });

  it("breaks the connection where a fault asks for it", async () => {
    const { createJob, standIn } = serve({ transport: { "dropped-request": 1 } });
    expect(standIn.requests()).toEqual([]);
    await expect(createJob()).rejects.toThrow(TypeError);
    await expect(statusOf("cust-1")).rejects.toThrow(TypeError);
  });

  it("says what is wrong with a job that is asked for", async () => {
    const { createJob } = serve();
    await expect(createJob({ hyperparameters: { epochs: 0 } })).rejects.toThrow(
      /hyperparameters\.epochs is 0/u,
    );
  });

  it("refuses options that cannot be used", () => {
    expect(simulatedService({ speed: -1 })).toEqual({
      ok: false,
      error: [expect.stringMatching(/^speed is -1/u)],
    });
  });

  it.each([
    `${BASE}/api`,
    `${BASE}/a/b///`,
    `${BASE}:443`,
    `HTTPS://Nemo.example/A/../b`,
    `${BASE}/a b/ü`,
    `${BASE}/(a+b)`,
    "http://[::1]:8080/x",
  ])("answers behind the prefix of %s", async (baseUrl) => {
    const { createJob } = serve({ baseUrl });
    const { id } = await createJob();
    const answered = await fetch(`${baseUrl.replace(/\/+$/u, "")}/v1/customization/jobs/${id}/cancel`, {
      method: "POST",
    });
    expect(answered.status).toBe(200);
    await expect(answered.json()).resolves.toMatchObject({ id });
  });

  it("takes nothing of an address for a pattern", async () => {
    const { createJob } = serve({ baseUrl: `${BASE}/:any*` });
    const { id } = await createJob();
    await expect(fetch(`${BASE}/other/v1/customization/jobs/${id}`)).rejects.toThrow();
  });

  it.each([
    "nope",
    "https://user:secret@nemo.example",
    "",
    "ftp://nemo.example",
    `${BASE}/?a=1`,
    `${BASE}/v1/customization`,
    "/".repeat(100_000),
    5,
    null,
  ])("refuses an address that is none: %j", (baseUrl) => {
    const made = simulatedService(untyped({ baseUrl }));
    expect(made.ok ? [] : made.error).toEqual([
      expect.stringMatching(/^baseUrl is .*; it must be \* or the http/u),
    ]);
  });

  it.each([
    [null, "the options are null; they must be an object."],
    [5, "the options are 5; they must be an object."],
    [[], "the options are a list of 0; they must be an object."],
    [{ baseURL: BASE }, expect.stringMatching(/^"baseURL" is no option; those are progress, /u)],
    [{ speeed: 2 }, expect.stringMatching(/^"speeed" is no option; .*; did you mean speed or seed\?$/u)],
  ])("refuses options that are none: %j", (options, sentence) => {
    const made = simulatedService(untyped(options));
    expect(made.ok ? [] : made.error).toEqual([sentence]);
  });

  it.each([5, [], "x", { epochs: 1n }])("refuses to create a job of %s", async (request) => {
    const { createJob } = serve();
    await expect(createJob(untyped(request))).rejects.toThrow(/^the job was not created: the request is /u);
  });
});
