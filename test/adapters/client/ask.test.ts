import { gzipSync } from "node:zlib";
import { type AddressInfo, createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type Answer, ask, type Asking } from "../../../src/adapters/client/ask.ts";
import { systemClock } from "../../../src/adapters/client/clock.ts";
import {
  answer,
  cutShort,
  dropped,
  gibberish,
  type Script,
  type ScriptedServer,
  scriptedServer,
  silent,
  stuck,
} from "./scripted-server.ts";

const servers: ScriptedServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map(async (server) => server.close()));
});

const serving = async (...scripts: readonly Script[]): Promise<ScriptedServer> => {
  const server = await scriptedServer(scripts);
  servers.push(server);
  return server;
};

const asking: Asking = {
  fetch: async (url, init) => fetch(url, init),
  clock: systemClock,
  headers: {},
  requestTimeout: 20,
  bodyLimit: 1000,
};

const never = new AbortController().signal;

/** What comes of asking a server once that answers as it is told, with its URL written as `URL`. */
const asked = async (script: Script, changes: Partial<Asking> = {}): Promise<Answer> => {
  const { url } = await serving(script);
  const came = await ask(url, { ...asking, ...changes }, never);
  return JSON.parse(JSON.stringify(came).replaceAll(url, "URL")) as Answer;
};

const trouble = (
  code: string,
  message: string,
  httpStatus: number | null,
  retryAfter: number | null = null,
) => ({
  type: "trouble",
  trouble: { code, message, httpStatus, retryAfter, reason: expect.any(String) as string },
});

const throwing = (): never => {
  // oxlint-disable-next-line typescript/only-throw-error -- a fetch that is handed in may
  throw "out of cheese";
};

describe("ask", () => {
  it("gives the report that is answered", async () => {
    const payload = { status: "running", percentage_done: null, note: "ünïcode" };
    expect(await asked(payload)).toEqual({ type: "report", payload, retryAfter: null });
  });

  it("reads a body that comes compressed, or in pieces that cut a character", async () => {
    const body = Buffer.from('{"status": "running", "note": "é"}');
    const zipped = answer(200, gzipSync(body), { "content-encoding": "gzip" });
    expect(await asked(zipped)).toMatchObject({ type: "report", payload: { note: "é" } });
    const inPieces: Script = (_request, response) => {
      response.write(body.subarray(0, 32));
      setTimeout(() => response.end(body.subarray(32)), 10);
    };
    expect(await asked(inPieces)).toMatchObject({ type: "report", payload: { note: "é" } });
  });

  it("asks for JSON, with the headers it is given", async () => {
    const server = await serving({ status: "running" });
    await ask(server.url, { ...asking, headers: { authorization: "Bearer of news" } }, never);
    expect(server.requests[0]?.headers).toMatchObject({
      accept: "application/json",
      authorization: "Bearer of news",
    });
  });

  it.each([
    { status: 503, body: "", says: "GET URL answered 503 Service Unavailable." },
    { status: 408, body: "", says: "GET URL answered 408 Request Timeout." },
    {
      status: 429,
      body: '{"detail": "slow down"}',
      says: "GET URL answered 429 Too Many Requests: slow down.",
    },
    { status: 501, body: "<html>", says: "GET URL answered 501 Not Implemented." },
  ])("takes $status for trouble that may pass", async ({ status, body, says }) => {
    expect(await asked(answer(status, body, { "retry-after": "7" }))).toEqual(
      trouble("http", says, status, 7),
    );
  });

  it.each([
    { status: 404, body: '{"detail": "Job cust-1 not found"}', says: "404 Not Found: Job cust-1 not found." },
    { status: 401, body: '{"title": "Who are you?", "status": 401}', says: "401 Unauthorized: Who are you?" },
    { status: 403, body: '{"detail": [{"loc": []}]}', says: "403 Forbidden." },
    { status: 400, body: '{"message": "a\\nb\\u001b[2Jc"}', says: "400 Bad Request: a\\u{a}b\\u{1b}[2Jc." },
    { status: 410, body: `{"error": "${"x".repeat(500)}"}`, says: `410 Gone: ${"x".repeat(200)}.` },
  ])("takes $status for a refusal", async ({ status, body, says }) => {
    const message = `GET URL answered ${says}`;
    expect(await asked(answer(status, body))).toEqual({ type: "refused", httpStatus: status, message });
  });

  it("follows no redirect, so that no header goes elsewhere", async () => {
    const to = await serving({ status: "running" });
    const from = await serving(answer(307, "", { location: to.url }));
    const came = await ask(from.url, { ...asking, headers: { "x-api-key": "secret" } }, never);
    expect(came).toMatchObject({ type: "refused", httpStatus: 307 });
    expect(JSON.stringify(came)).toContain(
      `is redirected to ${to.url}; give the URL that serves the jobs itself.`,
    );
    expect(to.requests).toEqual([]);
  });

  it.each([
    { body: "", says: "the body is empty" },
    { body: "<!DOCTYPE html>", says: 'the body is no JSON: it is "<!DOCTYPE html>"' },
    { body: '{"status": "run', says: 'the body is no JSON: it is "{\\"status\\": \\"run"' },
    { body: '{"val_loss": NaN}', says: "the body is no JSON: it holds NaN, which is how Python writes it" },
    {
      body: '{"x": [-Infinity]}',
      says: "the body is no JSON: it holds -Infinity, which is how Python writes it",
    },
    { body: Buffer.from([0x22, 0xff, 0x22]), says: "the body is not UTF-8" },
    { body: "null", says: "the body is no report: it is null" },
    { body: '[{"status": "running"}]', says: "the body is no report: it is a list of 1" },
    { body: '{"data": [], "object": "list"}', says: "the body is no report: it is an object of 2 fields" },
    { body: '{"detail": "starting"}', says: "the body is no report: it is an object of 1 field" },
    { body: `{"status": "${"x".repeat(1000)}"}`, says: "the body is longer than 1000 bytes" },
  ])("takes a body for trouble of which $says", async ({ body, says }) => {
    const message = `GET URL answered 200, but ${says}.`;
    expect(await asked(answer(200, body))).toEqual(trouble("malformed", message, 200));
  });

  it("stops reading a body that has no end at its limit", async () => {
    let sent = 0;
    const endless: Script = (_request, response) => {
      const more = (): void => {
        if (response.destroyed) return;
        sent += 1000;
        response.write("x".repeat(1000), () => setImmediate(more));
      };
      more();
    };
    const message = "GET URL answered 200, but the body is longer than 1000 bytes.";
    expect(await asked(endless)).toEqual(trouble("malformed", message, 200));
    expect(sent).toBeLessThan(50_000_000);
  });

  it("judges what says anything of a job, however wrong", async () => {
    expect(await asked({ status: 7 })).toMatchObject({ type: "report" });
    expect(await asked({ status_details: null, id: "cust-1" })).toMatchObject({ type: "report" });
  });

  it.each([
    { name: "dropped", script: dropped, says: "the connection was dropped" },
    { name: "cut short", script: cutShort, says: "the connection was dropped" },
  ])("takes an answer that is $name for trouble", async ({ script, says }) => {
    expect(await asked(script)).toEqual(trouble("network", `GET URL failed: ${says}.`, null));
  });

  it("takes what is no HTTP for trouble", async () => {
    expect(await asked(gibberish)).toMatchObject({ type: "trouble", trouble: { code: "network" } });
  });

  it("names the host that is not there, and the port where nobody listens", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => {
      closed.once("listening", resolve);
    });
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => {
      closed.close(resolve);
    });
    const nobody = await ask(`http://127.0.0.1:${port}/x`, asking, never);
    expect(nobody).toMatchObject(
      trouble("network", `GET http://127.0.0.1:${port}/x failed: the connection was refused.`, null),
    );
  });

  it.each([
    { name: "silent", script: silent },
    { name: "stuck in its body", script: stuck },
  ])(
    "waits no longer than it may for a server that is $name, and leaves no connection",
    async ({ script }) => {
      const server = await serving(script);
      const came = await ask(server.url, { ...asking, requestTimeout: 0.05 }, never);
      expect(came).toMatchObject({
        trouble: { code: "timeout", message: `GET ${server.url} gave no whole answer within 0.05 s.` },
      });
      await expect.poll(() => server.requests[0]?.socket.destroyed).toBe(true);
    },
  );

  it.each([
    { name: "silent", script: silent },
    { name: "stuck in its body", script: stuck },
  ])("leaves a server that is $name as soon as the signal aborts", async ({ script }) => {
    const server = await serving(script);
    const controller = new AbortController();
    const came = ask(server.url, asking, controller.signal);
    await expect.poll(() => server.requests.length).toBe(1);
    controller.abort();
    expect(await came).toEqual({ type: "aborted" });
    await expect.poll(() => server.requests[0]?.socket.destroyed).toBe(true);
  });

  it("does not wait for a fetch that heeds no signal", async () => {
    const deaf = { ...asking, requestTimeout: 0.01, fetch: async () => new Promise<Response>(() => {}) };
    expect(await ask("http://h", deaf, never)).toMatchObject({ trouble: { code: "timeout" } });
  });

  it("takes a fetch that throws what is no error for trouble", async () => {
    const message = "GET http://h failed: out of cheese.";
    expect(await ask("http://h", { ...asking, fetch: throwing }, never)).toEqual(
      trouble("network", message, null),
    );
  });
});
