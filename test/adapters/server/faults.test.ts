import { describe, expect, it } from "vitest";
import { checkTrace } from "../../../src/check/check-trace.ts";
import { ENDINGS, type Fault, FAULTS, simulate } from "../../../src/simulate/index.ts";
import { CONTROL, JOBS, reportsOf, startService, stillClock } from "./test-service.ts";

const PLAN = { trainingSamples: 3500, batchSize: 16, epochs: 3, validation: "provided" } as const;

const fieldsOf = (fault: Fault, ending: string, seed: number) => ({
  "jobproof.ending": ending,
  "jobproof.seed": String(seed),
  "jobproof.fault": fault.name,
});

const PLACES = [1, 2, 3].flatMap((seed) =>
  ENDINGS.filter((ending) => ending !== "stops-early").map((ending) => ({ seed, ending })),
);

/** A job about which the service makes a mistake, if there is one of these seeds and endings that has room for it. */
const faultyJob = async (fault: Fault) => {
  for (const { seed, ending } of PLACES) {
    /* oxlint-disable no-await-in-loop -- one after another */
    const service = startService();
    const hyperparameters = { epochs: PLAN.epochs, batch_size: PLAN.batchSize };
    const custom_fields = fieldsOf(fault, ending, seed);
    const id = await service.create({ hyperparameters, custom_fields }).catch(() => undefined);
    if (id === undefined) continue;
    // Some faults keep looks away from the end.
    const reports: unknown[] = [];
    for (let look = 0; look < 120; look += 1) reports.push((await service.get(`${JOBS}/${id}/status`)).body);
    /* oxlint-enable no-await-in-loop */
    const run = simulate({ plan: PLAN, seed, ending });
    const known = run.ok && fault.appliesTo(run.value) ? fault.inject(run.value).plan : PLAN;
    return { reports, plan: known };
  }
  throw new Error(`${fault.name} applies to no job`);
};

describe("a fault of the service", () => {
  it.each(FAULTS)("$name is found as $breaks by whoever follows the job", async (fault) => {
    const { reports, plan } = await faultyJob(fault);
    const { jobs } = checkTrace(reports, { plan });
    const grave = jobs.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== "info"));
    expect([...new Set(grave.map(({ code }) => code))]).toEqual(fault.breaks === null ? [] : [fault.breaks]);
  });

  it("can be set, by the law that it breaks too, and taken back", async () => {
    const service = startService();
    const id = await service.create();
    const set = (fault: string | null) => service.send("PUT", `${CONTROL}/jobs/${id}/fault`, { fault });
    expect((await set("progress/percentage-mismatch")).status).toBe(200);
    const lying = checkTrace(await reportsOf(service, id)).jobs[0]?.findings.map(({ code }) => code);
    expect(lying).toContain("progress/percentage-mismatch");
    expect((await set(null)).status).toBe(200);
    expect((await set("no-fault")).body.detail).toMatch(/^"no-fault" is no fault; the faults are /u);
  });

  it("begins where the job stands when it is set", async () => {
    const service = startService();
    const id = await service.create();
    const look = async () => (await service.get(`${JOBS}/${id}/status`)).body;
    const reports: unknown[] = [];
    let report = await look();
    while (Number(report["steps_completed"]) < 200) {
      reports.push(report);
      // oxlint-disable-next-line no-await-in-loop -- one look after another
      report = await look();
    }
    const { status } = await service.send("PUT", `${CONTROL}/jobs/${id}/fault`, {
      fault: "progress/steps-decreased",
    });
    expect(status).toBe(200);
    reports.push(report, ...(await reportsOf(service, id)));
    const { jobs } = checkTrace(reports);
    const errors = jobs.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error"));
    expect(errors.map(({ code }) => code)).toEqual(["progress/steps-decreased"]);
  });

  it("is refused where the job has no place for it", async () => {
    const { post, create } = startService();
    const custom_fields = {
      "jobproof.ending": "cancelled-created",
      "jobproof.fault": "metrics/step-decreased",
    };
    await expect(create({ custom_fields })).rejects.toThrow("#/custom_fields/jobproof.fault");
    expect((await post(`${JOBS}/x/cancel`)).status).toBe(404);
  });

  it("is told as time goes by, too, and outlasts a cancellation", async () => {
    const clock = stillClock();
    const service = startService({ progress: "time", wallClock: clock.now });
    const id = await service.create({ custom_fields: { "jobproof.fault": "progress/percentage-mismatch" } });
    const reports: unknown[] = [];
    for (let look = 0; look < 600; look += 1) {
      /* oxlint-disable no-await-in-loop -- one look after another */
      clock.pass(2);
      reports.push((await service.get(`${JOBS}/${id}/status`)).body);
      if (look === 500) expect((await service.post(`${JOBS}/${id}/cancel`)).status).toBeLessThan(500);
      /* oxlint-enable no-await-in-loop */
    }
    const codes = checkTrace(reports).jobs[0]?.findings.map(({ code }) => code);
    expect(codes).toContain("progress/percentage-mismatch");
  });
});
