import { connect } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { type JobStore, type RunningStandIn, startServer } from "../../../src/adapters/server/index.ts";
import { jobId } from "../../../src/adapters/server/jobs/job-id.ts";
import { outlivingStore } from "./outliving-store.ts";
import { aRequest, CONTROL, JOBS, replyOf, startService } from "./test-service.ts";

const running: RunningStandIn[] = [];
afterAll(async () => {
  await Promise.all(running.map(({ close }) => close()));
});

const serve = async (options: Parameters<typeof startServer>[0] = {}): Promise<RunningStandIn> => {
  const started = await startServer({ progress: "polls", ...options });
  if (!started.ok) throw new Error(started.error.join(" "));
  running.push(started.value);
  return started.value;
};

const create = (url: string): Promise<Response> =>
  fetch(`${url}${JOBS}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(aRequest()),
  });

/** Sends bytes over a connection of its own, and gives what came back until it was closed. */
const raw = ({ url }: RunningStandIn, ...parts: readonly (string | Uint8Array)[]): Promise<string> =>
  new Promise((done) => {
    const { hostname, port } = new URL(url);
    let answer = "";
    const socket = connect(Number(port), hostname, () => {
      for (const part of parts) socket.write(part);
    });
    socket.setEncoding("latin1").on("data", (text: string) => {
      answer += text;
    });
    socket
      .on("error", () => undefined)
      .on("close", () => {
        done(answer);
      });
  });

const isServing = async ({ url }: RunningStandIn): Promise<boolean> => {
  const { status } = await create(url);
  return status === 200;
};

describe("startServer", () => {
  it("binds to loopback, on a free port", async () => {
    const { url } = await serve();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect((await create(url)).status).toBe(200);
  });

  it("takes IPv6 too", async () => {
    const { url } = await serve({ hostname: "::1" });
    expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/u);
    expect((await fetch(url)).status).toBe(404);
  });

  it("says everything that is wrong with its options, and what stands in the way of listening", async () => {
    expect(await startServer({ speed: 0, seed: 0.5, configs: ["x"], scenario: { jitter: 2 } })).toEqual({
      ok: false,
      error: [
        "speed is 0; expected a number above 0 and up to 1000000.",
        "seed is 0.5; expected a whole number from −9007199254740991 to 2^53 − 1.",
        "scenario: jitter is 2; it must be a number from 0 to 0.9.",
        'configs has "x"; expected a name such as acme/small@v1.',
      ],
    });
    const { url } = await serve();
    const taken = await startServer({ port: Number(new URL(url).port) });
    expect(taken).toMatchObject({ ok: false, error: [expect.stringContaining("cannot be listened on")] });
  });

  it("closes once, lets a request under way end, and lets go of the port", async () => {
    const { url, close, standIn } = await serve({ transport: { latency: 1, latencySeconds: 0.2 } });
    const underWay = create(url);
    await new Promise((done) => {
      setTimeout(done, 30);
    });
    await Promise.all([close(), close()]);
    expect((await underWay).status).toBe(200);
    expect(standIn.requests()).toHaveLength(1);
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });

  it("breaks the connection off where it is to be dropped", async () => {
    const server = await serve({ transport: { "dropped-answer": 1 } });
    await expect(create(server.url)).rejects.toThrow("fetch failed");
    expect((await fetch(`${server.url}${CONTROL}`)).status).toBe(200);
  });
});

/** The headers and the body of a request that is sent in one chunk. */
const chunked = (body: string): string =>
  `content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;

describe("a request that does not say how long its body is", () => {
  const HEAD = "HTTP/1.1\r\nhost: x\r\nconnection: close\r\n";

  it("and has none is answered, as curl sends it", async () => {
    const server = await serve();
    const { id } = (await (await create(server.url)).json()) as { readonly id: string };
    expect(await raw(server, `POST ${JOBS}/${id}/cancel ${HEAD}\r\n`)).toMatch(/^HTTP\/1\.1 200 /u);
    expect(await raw(server, `POST ${JOBS}/nope/cancel ${HEAD}\r\n`)).toMatch(/^HTTP\/1\.1 404 /u);
    expect(await raw(server, `POST ${CONTROL}/reset ${HEAD}\r\n`)).toMatch(/^HTTP\/1\.1 2/u);
  });

  it("and sends it in chunks is answered, and refused where it is too long", async () => {
    const server = await serve();
    const answer = await raw(server, `POST ${JOBS} ${HEAD}${chunked(JSON.stringify(aRequest()))}`);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /u);
    expect(await raw(server, `POST ${JOBS} ${HEAD}${chunked("x".repeat(100_000))}`)).toMatch(
      /^HTTP\/1\.1 413 /u,
    );
  });
});

describe("a hostile request", () => {
  it("of a huge body is refused, told or untold, and read no further", async () => {
    const server = await serve();
    const huge = "x".repeat(50_000_000);
    const told = await fetch(`${server.url}${JOBS}`, { method: "POST", body: huge }).then(
      ({ status }) => status,
      () => 413,
    );
    expect(told).toBe(413);
    const chunks = new ReadableStream({
      pull: (controller) => {
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const untold = await fetch(`${server.url}${JOBS}`, { method: "POST", body: chunks, duplex: "half" }).then(
      ({ status }) => status,
      () => 413,
    );
    expect(untold).toBe(413);
    expect(await isServing(server)).toBe(true);
  });

  it("of long headers, or of none that are HTTP, is refused", async () => {
    const server = await serve();
    expect(await raw(server, `GET / HTTP/1.1\r\nhost: x\r\nx: ${"y".repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /u,
    );
    expect(await raw(server, "\u0016\u0003\u0001 no HTTP at all\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /u);
    expect(
      await raw(server, "GET /../../etc/passwd HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"),
    ).toMatch(/^HTTP\/1\.1 404 /u);
    const split =
      "POST /v1/customization/jobs HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n";
    expect(await raw(server, split)).toMatch(/^HTTP\/1\.1 400 /u);
    expect(await isServing(server)).toBe(true);
  });

  it("that is sent too slowly is given up", async () => {
    const server = await serve({ requestSeconds: 0.4 });
    const head = `POST ${JOBS} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{`;
    const slow = await Promise.all([
      raw(server, "GET / HTTP/1.1\r\nhost: x\r\n"),
      ...Array.from({ length: 50 }, () => raw(server, head)),
    ]);
    for (const answer of slow) expect(answer).toMatch(/^HTTP\/1\.1 408 /u);
    expect(await isServing(server)).toBe(true);
  });

  it("that is left in the middle changes nothing", async () => {
    const server = await serve();
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        const leaving = new AbortController();
        const request = fetch(`${server.url}${JOBS}`, { signal: leaving.signal });
        leaving.abort();
        await expect(request).rejects.toThrow("abort");
      }),
    );
    expect(await isServing(server)).toBe(true);
  });

  it("of any bytes as a body is refused", async () => {
    const server = await serve();
    const bodies = [
      '{"a":1}{"b":2}',
      "\u0000",
      "[1,",
      '"',
      "{'a':1}",
      "1e999",
      '{"hyperparameters":{"epochs":1e999}}',
    ];
    for (const body of bodies) {
      /* oxlint-disable no-await-in-loop -- one after another */
      const headers = { "content-type": "application/json" };
      const reply = await replyOf(await fetch(`${server.url}${JOBS}`, { method: "POST", headers, body }));
      expect({ body, isRefused: [400, 422].includes(reply.status) }).toEqual({ body, isRefused: true });
      /* oxlint-enable no-await-in-loop */
    }
    expect(await isServing(server)).toBe(true);
  });
});

/** So many jobs in a store, all of them like the first that a stand-in makes. */
const manyJobs = async (count: number): Promise<JobStore> => {
  const store = outlivingStore();
  await startService({ store }).create();
  const [first] = store.load().jobs;
  if (first === undefined) throw new Error("no job was kept");
  const { record, place } = first;
  const like = (nth: number): typeof first => {
    const id = jobId(1, nth);
    return { place, record: { ...record, id, name: id, nth, scenario: { ...record.scenario, job: id } } };
  };
  return outlivingStore(Array.from({ length: count }, (_, nth) => like(nth)));
};

describe("ten thousand jobs", () => {
  it("are held, listed and followed, and no more than those", async () => {
    const { url, standIn } = await serve({ progress: "manual", store: await manyJobs(9500) });
    const body = JSON.stringify(aRequest());
    const headers = { "content-type": "application/json" };
    for (let job = 9500; job < 10_000; job += 1)
      // oxlint-disable-next-line no-await-in-loop -- one after another, without a network
      expect((await standIn.fetch(JOBS, { method: "POST", headers, body })).status).toBe(200);
    expect((await create(url)).status).toBe(503);
    for (const page of [1, 100]) {
      // oxlint-disable-next-line no-await-in-loop -- two of them
      const list = await replyOf(await fetch(`${url}${JOBS}?page_size=100&page=${page}&filter[epochs]=2`));
      expect(list.body.pagination).toMatchObject({ total_results: 10_000, current_page_size: 100 });
      const { id } = list.body.data[99] ?? { id: "" };
      // oxlint-disable-next-line no-await-in-loop -- two of them
      expect((await fetch(`${url}${JOBS}/${id}/status`)).status).toBe(200);
    }
    const failed = await replyOf(await fetch(`${url}${JOBS}?filter[status]=failed`));
    expect(failed.body.data).toEqual([]);
  });
});
