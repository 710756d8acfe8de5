import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "node-sqlite3-wasm";
import { afterAll, describe, expect, it } from "vitest";
import { sqliteStore } from "../../../src/adapters/server/index.ts";
import { type Body, CONTROL, JOBS, startService, stillClock, type TestService } from "./test-service.ts";

const folder = mkdtempSync(join(tmpdir(), "jobproof-store-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let files = 0;
const newFile = (): string => {
  files += 1;
  return join(folder, `${files}.db`);
};

const storeAt = async (file: string) => {
  const store = await sqliteStore(file);
  if (!store.ok) throw new Error(store.error);
  return store.value;
};

const serviceAt = async (
  file: string,
  options: Parameters<typeof startService>[0] = {},
): Promise<TestService> => startService({ ...options, store: await storeAt(file) });

const look = async ({ get }: TestService, id: string): Promise<Body> =>
  (await get(`${JOBS}/${id}/status`)).body;

describe("jobs in a file", () => {
  it("go on where they were, as if the server had never stopped", async () => {
    const file = newFile();
    const clock = stillClock();
    const whole = startService({ wallClock: clock.now });
    const id = await whole.create();
    let service = await serviceAt(file, { wallClock: clock.now });
    expect(await service.create()).toBe(id);
    for (let step = 0; step < 25; step += 1) {
      /* oxlint-disable no-await-in-loop -- one look after another */
      if (step % 3 === 2) {
        service.standIn.close();
        service = await serviceAt(file, { wallClock: clock.now });
      }
      expect(await look(service, id)).toEqual(await look(whole, id));
      /* oxlint-enable no-await-in-loop */
    }
    service.standIn.close();
  });

  it("keep what was asked of them", async () => {
    const file = newFile();
    const first = await serviceAt(file, { progress: "manual" });
    const [cancelled, failed, driven] = [await first.create(), await first.create(), await first.create()];
    await first.post(`${CONTROL}/jobs/${cancelled}/advance`, { until: "running" });
    await first.post(`${JOBS}/${cancelled}/cancel`);
    await first.send("PUT", `${CONTROL}/jobs/${failed}/ending`, { ending: "fails-during-training" });
    await first.post(`${CONTROL}/jobs/${driven}/events`, { type: "job.started" });
    await first.post(`${CONTROL}/jobs/${driven}/events`, { type: "training.advanced", stepsCompleted: 7 });
    const before = (await first.get(`${JOBS}?sort=created_at`)).body;
    first.standIn.close();
    const second = await serviceAt(file, { progress: "manual" });
    expect((await second.get(`${JOBS}?sort=created_at`)).body).toEqual(before);
    await second.post(`${CONTROL}/advance`, { until: "end" });
    expect((await look(second, cancelled)).status).toBe("cancelled");
    expect((await look(second, failed)).status).toBe("failed");
    expect(await look(second, driven)).toMatchObject({ status: "running", steps_completed: 7 });
    expect(await second.create()).not.toBe(driven);
    second.standIn.close();
  });

  it("stand still by time while no server is there", async () => {
    const file = newFile();
    const clock = stillClock();
    const options = { progress: "time", speed: 10, wallClock: clock.now } as const;
    const first = await serviceAt(file, options);
    const id = await first.create();
    clock.pass(20);
    const before = await look(first, id);
    expect(before.status).toBe("running");
    first.standIn.close();
    clock.pass(100_000);
    const second = await serviceAt(file, options);
    expect(await look(second, id)).toEqual(before);
    clock.pass(100);
    expect((await look(second, id)).status).toBe("ready");
    second.standIn.close();
  });

  it("go on at another pace where the server makes them go on otherwise", async () => {
    const file = newFile();
    const clock = stillClock();
    const timed = await serviceAt(file, { progress: "time", wallClock: clock.now });
    const id = await timed.create();
    clock.pass(200);
    const before = await look(timed, id);
    timed.standIn.close();
    const byHand = await serviceAt(file, { progress: "manual", wallClock: clock.now });
    clock.pass(1000);
    expect(await look(byHand, id)).toEqual(before);
    byHand.standIn.close();
    const timedAgain = await serviceAt(file, { progress: "time", wallClock: clock.now });
    expect(await look(timedAgain, id)).toEqual(before);
    timedAgain.standIn.close();
  });

  it("are gone after a reset, for good", async () => {
    const file = newFile();
    const first = await serviceAt(file);
    const id = await first.create();
    await first.post(`${CONTROL}/reset`);
    expect((await first.get(JOBS)).body.data).toEqual([]);
    first.standIn.close();
    const second = await serviceAt(file);
    expect((await second.get(`${JOBS}/${id}`)).status).toBe(404);
    expect(await second.create()).toBe(id);
    second.standIn.close();
  });
});

describe("sqliteStore", () => {
  it("takes up a file whose lock a killed process left behind", async () => {
    const file = newFile();
    const first = await serviceAt(file);
    const id = await first.create();
    first.standIn.close();
    mkdirSync(`${file}.lock`);
    writeFileSync(`${file}.pid`, "4194305\n");
    const second = await serviceAt(file);
    expect((await second.get(`${JOBS}/${id}`)).status).toBe(200);
    second.standIn.close();
  });

  it("leaves a file alone that a process holds which is alive", async () => {
    const file = newFile();
    writeFileSync(`${file}.pid`, `${process.ppid}\n`);
    expect(await sqliteStore(file)).toEqual({
      ok: false,
      error: `${file} is in use by process ${process.ppid}; if that is no server of yours any more, remove ${file}.pid.`,
    });
  });

  it.each([
    { name: "no database", make: (file: string) => writeFileSync(file, "x".repeat(5000)) },
    { name: "a folder", make: (file: string) => mkdirSync(file) },
    { name: "in a folder that is not there", make: () => undefined, under: "nowhere" },
  ])("says in one sentence that a file is $name", async ({ make, under = "" }) => {
    const file = join(folder, under, `strange-${files}.db`);
    files += 1;
    make(file);
    const store = await sqliteStore(file);
    expect(store.ok).toBe(false);
    expect(store.ok ? "" : store.error).toMatch(/^\S+ cannot be used as a store: [^\n]+\.$/u);
  });

  it("leaves a database alone that is none of its own", async () => {
    const file = newFile();
    const { default: sqlite } = (await import("node-sqlite3-wasm")) as unknown as {
      readonly default: { readonly Database: new (file: string) => Database };
    };
    const database = new sqlite.Database(file);
    database.exec("CREATE TABLE theirs (a INTEGER)");
    database.close();
    expect(await sqliteStore(file)).toMatchObject({
      ok: false,
      error: `${file} is no store: it is a database, but no store of jobproof.`,
    });
  });
});
