import { describe, expect, it } from "vitest";
import { checkTrace } from "../../src/check/check-trace.ts";
import { changesOf, jobOf } from "./jobs.ts";
import { graveCodes } from "./judged.ts";

describe("setEnding", () => {
  it.each(["fails-during-training", "cancelled-running", "time-limit"] as const)(
    "turns a job that was to complete into one that %s",
    (ending) => {
      const job = jobOf();
      job.advanceTo(600);
      expect(job.setEnding(ending)).toEqual({ ok: true, value: ending });
      job.advanceTo(Number.POSITIVE_INFINITY);
      expect(job.report().percentage_done).toBeLessThan(100);
    },
  );

  it("lets the loss of a job stand still that is under way, so that it stops early", () => {
    const job = jobOf({
      plan: { epochs: 40 },
      earlyStopping: { patience: 3 },
      habits: { epochsCompleted: "finished" },
    });
    while (job.report().epochs_completed !== 10) job.advanceTo(job.nextChangeAt() ?? 0);
    expect(job.setEnding("stops-early").ok).toBe(true);
    job.advanceTo(Number.POSITIVE_INFINITY);
    expect(job.report()).toMatchObject({ status: "ready", epochs_completed: 13 });
  });

  it("lets no loss stand still that cannot end the training any more", () => {
    const job = jobOf({ plan: { epochs: 12 }, earlyStopping: { patience: 3 } });
    while ((job.report().steps_completed ?? 0) < 9 * 219) job.advanceTo(job.nextChangeAt() ?? 0);
    const refused = job.setEnding("stops-early");
    expect(refused.ok ? "" : refused.error.message).toMatch(
      /after 9 improving validations a patience of 3 epochs is not used up/u,
    );
  });

  it.each([
    [25, "cancelled-pending", "cancelled"],
    [10, "cancelled-created", "cancelled"],
    [360, "fails-after-training", "failed"],
    [360, "cancelled-finishing", "cancelled"],
  ] as const)(
    "lets an ending at the very end of its stage come before the next one: after %d s %s",
    (at, ending, status) => {
      const plan = { epochs: 1, trainingSamples: 160 };
      const job = jobOf({
        seed: 7,
        plan,
        endingAt: 1,
        startUpSeconds: 1,
        cancellingSeconds: 300,
        downloadSeconds: 20,
        queueSeconds: 30,
        secondsPerStep: 30,
        validationSeconds: 5,
        uploadSeconds: 60,
      });
      job.advanceTo(at);
      expect(job.setEnding(ending).ok).toBe(true);
      const reports = changesOf(job);
      expect(checkTrace(reports, { plan: job.scenario.plan }).jobs.flatMap(graveCodes)).toEqual([]);
      expect(job.status).toBe(status);
    },
  );

  it("lets the time for a training of a few steps be up before its last one, or says why not", () => {
    const job = jobOf({ plan: { epochs: 1, trainingSamples: 160 }, endingAt: 0.9 });
    expect(job.setEnding("time-limit").ok).toBe(true);
    job.advanceTo(Number.POSITIVE_INFINITY);
    expect(job.report().steps_completed).toBeLessThan(10);
    const late = jobOf({ plan: { epochs: 1, trainingSamples: 160 }, habits: { stepsInABurst: 1 } });
    while ((late.report().steps_completed ?? 0) < 9) late.advanceTo(late.nextChangeAt() ?? Number.NaN);
    // The last step ends one microsecond later.
    late.advanceTo((late.nextChangeAt() ?? 0) - late.scenario.validationSeconds - 0.000_001);
    expect(late.setEnding("time-limit").ok).toBe(false);
  });

  it("is refused where the job is being cancelled out of sight", () => {
    const job = jobOf({ ending: "lost-and-found", lostSeconds: 1000, cancellingSeconds: 500 });
    while (job.status !== "unknown") job.advanceTo(job.nextChangeAt() ?? 0);
    job.cancel();
    const late = job.setEnding("time-limit");
    expect(late.ok ? "" : late.error.message).toMatch(/the job is being cancelled/u);
  });

  it("takes back an ending that was wished for before", () => {
    const job = jobOf({ ending: "fails-after-training" });
    expect(job.setEnding("completes").ok).toBe(true);
    job.advanceTo(Number.POSITIVE_INFINITY);
    expect(job.status).toBe("ready");
  });

  it("is refused where the job is past it, is being cancelled, or cannot reach it", () => {
    const job = jobOf();
    job.advanceTo(600);
    const messages = (["cancelled-created", "stops-early"] as const).map((ending) => {
      const refused = job.setEnding(ending);
      return refused.ok ? "" : refused.error.message;
    });
    job.cancel();
    const late = job.setEnding("completes");
    expect([...messages, late.ok ? "" : late.error.message]).toEqual([
      'ending is "cancelled-created", which cannot be reached: the job is past it, training.',
      'ending is "stops-early", which cannot be reached: a patience of 10 epochs is not used up before training ends: it has 3 epochs and 3 validations; with 12 epochs it would be.',
      'ending is "completes", which cannot be reached: the job is being cancelled.',
    ]);
  });
});
