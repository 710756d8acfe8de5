import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type StandInOptions } from "../../../src/adapters/server/index.ts";
import { checkTrace } from "../../../src/check/check-trace.ts";
import { outlivingStore } from "./outliving-store.ts";
import { JOBS, startService, stillClock, type TestService } from "./test-service.ts";

const MODES = ["time", "polls", "manual"] as const;

const acts = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        act: fc.constant("look" as const),
        after: fc.double({ min: 0, max: 3, noNaN: true }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ act: fc.constant("crash" as const), mode: fc.constantFrom(...MODES) }),
    },
    { weight: 1, arbitrary: fc.record({ act: fc.constant("cancel" as const) }) },
  ),
  { maxLength: 40 },
);

describe("a server that is killed again and again", () => {
  it("never goes back behind a report that somebody has read, however its jobs go on", async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.constantFrom(...MODES), async (life, first) => {
        const [clock, store] = [stillClock(), outlivingStore()];
        const start = (progress: StandInOptions["progress"] & string): TestService =>
          startService({ progress, speed: 60, wallClock: clock.now, store });
        let service = start(first);
        const id = await service.create();
        const reports: unknown[] = [];
        for (const each of life) {
          /* oxlint-disable no-await-in-loop -- a life has an order */
          if (each.act === "crash") {
            clock.pass(1000);
            service = start(each.mode);
          } else if (each.act === "cancel") await service.post(`${JOBS}/${id}/cancel`);
          else {
            clock.pass(each.after);
            reports.push((await service.get(`${JOBS}/${id}/status`)).body);
          }
          /* oxlint-enable no-await-in-loop */
        }
        const plan = { trainingSamples: 3500, batchSize: 16, epochs: 2, validation: "provided" } as const;
        const { jobs } = checkTrace(reports, { plan });
        expect(
          jobs.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== "info")),
        ).toEqual([]);
      }),
    );
  });

  it("goes on at most a second of the wall late", async () => {
    const [clock, store] = [stillClock(), outlivingStore()];
    const options = { progress: "time", speed: 10, wallClock: clock.now, store } as const;
    const first = startService(options);
    const id = await first.create();
    clock.pass(20);
    expect((await first.get(`${JOBS}/${id}`)).body.status).toBe("running");
    clock.pass(10_000);
    const second = startService(options);
    const { body } = await second.get(`${JOBS}/${id}/status`);
    expect(body.status).toBe("running");
    const passed = Date.parse(`${body.updated_at}Z`) - Date.parse(`${body.created_at}Z`);
    expect(passed).toBeLessThanOrEqual(210_000);
  });
});
