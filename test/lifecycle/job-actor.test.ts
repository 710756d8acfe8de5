import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterEvent } from "../../src/lifecycle/after-event.ts";
import { type JobActor, openJob } from "../../src/lifecycle/job-actor.ts";
import { startJob } from "../../src/lifecycle/start-job.ts";
import { statusOf } from "../../src/lifecycle/status-of.ts";
import { jobEvents } from "./arbitrary-events.ts";
import { NOTHING, TWO_EPOCHS } from "./plans.ts";

const open = (): JobActor => {
  const opened = openJob(TWO_EPOCHS);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
};

describe("openJob", () => {
  it("lives as the pure function does, and says which events it took", () => {
    fc.assert(
      fc.property(jobEvents, (events) => {
        const started = startJob(TWO_EPOCHS);
        if (!started.ok) throw new Error(started.error.message);
        const job = open();
        let snapshot = started.value;
        expect(job.snapshot.context).toEqual(snapshot.context);
        for (const event of events) {
          const next = afterEvent(snapshot, event);
          expect(job.send(event)).toBe(next !== snapshot);
          snapshot = next;
          expect([job.snapshot.value, job.snapshot.context]).toEqual([snapshot.value, snapshot.context]);
        }
      }),
    );
  });

  it("shows the same moment again and again until something happens", () => {
    const job = open();
    const before = job.snapshot;
    expect(job.send({ type: "job.completed" })).toBe(false);
    expect(job.snapshot).toBe(before);
    expect(job.send({ type: "job.started" })).toBe(true);
    expect([statusOf(before), statusOf(job.snapshot)]).toEqual(["created", "running"]);
  });

  it.each([null, "job.started", {}, { type: "job.exploded" }, { type: "xstate.stop" }])(
    "does not take %o, which is no event",
    (stranger) => {
      const job = open();
      expect(job.send(stranger as never)).toBe(false);
      expect(statusOf(job.snapshot)).toBe("created");
    },
  );

  it("refuses a plan that makes no sense, and says what is wrong with it", () => {
    expect(openJob(NOTHING)).toEqual(startJob(NOTHING));
    expect(openJob(NOTHING)).toMatchObject({ ok: false, error: { field: "epochs" } });
  });
});
