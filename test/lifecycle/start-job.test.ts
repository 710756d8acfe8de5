import { describe, expect, it } from "vitest";
import { createActor } from "xstate";
import { jobMachine } from "../../src/lifecycle/machine.ts";
import { startJob } from "../../src/lifecycle/start-job.ts";
import { stageOf, statusOf } from "../../src/lifecycle/status-of.ts";
import { NOTHING, TWO_EPOCHS } from "./plans.ts";

describe("startJob", () => {
  it("begins CREATED, seen, with nothing done", () => {
    const started = startJob(TWO_EPOCHS);
    expect(started.ok && started.value.context).toEqual({
      plan: TWO_EPOCHS,
      counts: { ok: true, value: { epochs: 2, totalSteps: 4, stepsPerEpoch: 2 } },
      stepsCompleted: 0,
      epochsCompleted: 0,
      percentage: 0,
      failureReason: null,
    });
    expect(started.ok && [statusOf(started.value), stageOf(started.value)]).toEqual(["created", "created"]);
  });

  it("refuses a plan that makes no sense, and says what is wrong with it", () => {
    expect(startJob(NOTHING)).toMatchObject({ ok: false, error: { field: "epochs" } });
  });

  it("gives an actor its beginning", () => {
    const started = startJob();
    if (!started.ok) throw new Error(started.error.message);
    const actor = createActor(jobMachine, { snapshot: started.value, input: {} }).start();
    actor.send({ type: "job.started" });
    actor.send({ type: "job.lost" });
    expect([statusOf(actor.getSnapshot()), stageOf(actor.getSnapshot())]).toEqual(["unknown", "running"]);
    actor.stop();
  });
});
