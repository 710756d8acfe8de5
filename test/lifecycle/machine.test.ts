import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createActor, initialTransition } from "xstate";
import { adjacencyMapToArray, getAdjacencyMap } from "xstate/graph";
import { JOB_STATUSES } from "../../src/job/status.ts";
import { afterEvent } from "../../src/lifecycle/after-event.ts";
import { JOB_EVENT_TYPES, type JobEvent } from "../../src/lifecycle/events.ts";
import { EDGES } from "../../src/lifecycle/hops.ts";
import { jobMachine, type JobSnapshot } from "../../src/lifecycle/machine.ts";
import { isReachable } from "../../src/lifecycle/reachability.ts";
import { isTerminal } from "../../src/lifecycle/status-classes.ts";
import { stageOf, statusOf } from "../../src/lifecycle/status-of.ts";
import { canTransition } from "../../src/lifecycle/transition-table.ts";
import type { TrainingPlan } from "../../src/job/training-plan.ts";
import { jobEvent, jobEvents } from "./arbitrary-events.ts";
import { advance, NOTHING, THREE_STEPS, TWO_EPOCHS } from "./plans.ts";

const EVERY_EVENT: readonly JobEvent[] = [
  ...JOB_EVENT_TYPES.filter((type) => type !== "training.advanced").map((type) => ({ type })),
  ...[1, 2, 3].map((steps) => advance(steps)),
];

const explored = adjacencyMapToArray(
  getAdjacencyMap(jobMachine, {
    input: { plan: THREE_STEPS },
    events: EVERY_EVENT,
    serializeState: ({ value, context }) => JSON.stringify([value, context]),
  }),
);

const key = ({ value, context }: JobSnapshot): string => JSON.stringify([value, context]);
const begin = (): JobSnapshot => initialTransition(jobMachine, { plan: TWO_EPOCHS })[0];

describe("jobMachine", () => {
  it("has 60 states under a plan of three steps: 30 in the stage, each seen and lost, and 218 moves between them", () => {
    expect(new Set(explored.map(({ state }) => key(state))).size).toBe(60);
    const moves = explored.filter(({ state, nextState }) => key(state) !== key(nextState));
    expect(moves.length).toBe(218);
  });

  it("shows every status and no other", () => {
    expect(new Set(explored.map(({ state }) => statusOf(state)))).toEqual(new Set(JOB_STATUSES));
  });

  it("takes exactly the edges of the table when it is explored whole", () => {
    const hops = explored
      .map(({ state, nextState }) => `${stageOf(state)} ${stageOf(nextState)}`)
      .filter((hop) => new Set(hop.split(" ")).size === 2);
    expect([...new Set(hops)].toSorted()).toEqual(EDGES.map(({ from, to }) => `${from} ${to}`).toSorted());
  });

  it("is still active at the end of every life", () => {
    for (const { state } of explored) expect(state.status).toBe("active");
    expect(explored.some(({ state }) => state.hasTag("terminal"))).toBe(true);
  });

  it("moves only the sight when a job is lost or found", () => {
    for (const { state, event, nextState } of explored.filter(({ event: { type } }) =>
      /lost|found/u.test(type),
    )) {
      expect(stageOf(nextState)).toBe(stageOf(state));
      expect(nextState.context).toEqual(state.context);
      expect(statusOf(nextState) === "unknown").toBe(event.type === "job.lost");
    }
  });

  it("gives the same snapshot back for what it refuses", () => {
    const created = begin();
    expect(afterEvent(created, { type: "job.completed" })).toBe(created);
    expect(afterEvent(created, advance(1))).toBe(created);
  });

  it("shows the same whether it runs as an actor or as a pure function", () => {
    fc.assert(
      fc.property(jobEvents, (events) => {
        const actor = createActor(jobMachine, { input: { plan: TWO_EPOCHS } }).start();
        let snapshot = begin();
        for (const event of events) {
          actor.send(event);
          snapshot = afterEvent(snapshot, event);
          expect(key(actor.getSnapshot())).toBe(key(snapshot));
        }
        actor.stop();
      }),
    );
  });

  it("never leaves a terminal status but COMPLETED for READY", () => {
    fc.assert(
      fc.property(jobEvents, jobEvent, (events, last) => {
        const before = events.reduce(afterEvent, begin());
        const [from, to] = [stageOf(before), stageOf(afterEvent(before, last))];
        if (isTerminal(from)) expect([from, from === "completed" ? "ready" : from]).toContain(to);
      }),
    );
  });

  it("never lets a counter fall, pass its plan, or move beside RUNNING and CANCELLING", () => {
    fc.assert(
      fc.property(jobEvents, jobEvent, (events, last) => {
        const before = events.reduce(afterEvent, begin());
        const after = afterEvent(before, last);
        expect(after.context.stepsCompleted).toBeGreaterThanOrEqual(before.context.stepsCompleted);
        expect(after.context.epochsCompleted).toBeGreaterThanOrEqual(before.context.epochsCompleted);
        expect(after.context.stepsCompleted).toBeLessThanOrEqual(4);
        expect(after.context.epochsCompleted).toBeLessThanOrEqual(2);
        expect(after.context.percentage).toBe(after.context.stepsCompleted * 25);
        if (after.context.stepsCompleted !== before.context.stepsCompleted)
          expect(["running", "cancelling"]).toContain(stageOf(before));
      }),
    );
  });

  it("never shows a log or polls what the tables refuse", () => {
    fc.assert(
      fc.property(jobEvents, jobEvent, jobEvents, (events, next, later) => {
        const before = events.reduce(afterEvent, begin());
        const after = afterEvent(before, next);
        expect(canTransition(statusOf(before), statusOf(after))).toBe(true);
        expect(isReachable(stageOf(before), stageOf(later.reduce(afterEvent, after)))).toBe(true);
      }),
    );
  });

  it("derives the epochs that it is not told from the steps", () => {
    const running = afterEvent(begin(), { type: "job.started" });
    expect(afterEvent(running, advance(3)).context.epochsCompleted).toBe(1);
    expect(afterEvent(running, advance(3, 2)).context.epochsCompleted).toBe(2);
    const ahead = afterEvent(running, advance(2, 2));
    expect(afterEvent(ahead, advance(3)).context.epochsCompleted).toBe(2);
  });

  it("finishes at the last step only", () => {
    const running = afterEvent(begin(), { type: "job.started" });
    expect(
      afterEvent(running, advance(3)).matches({
        stage: { active: { cancellable: { running: "training" } } },
      }),
    ).toBe(true);
    expect(
      afterEvent(running, advance(4)).matches({
        stage: { active: { cancellable: { running: "finishing" } } },
      }),
    ).toBe(true);
  });

  it("counts without bound where it has no plan", () => {
    const [created] = initialTransition(jobMachine);
    const after = afterEvent(afterEvent(created, { type: "job.started" }), advance(2 ** 53 - 1));
    expect(after.context).toMatchObject({
      stepsCompleted: 2 ** 53 - 1,
      epochsCompleted: 0,
      percentage: null,
    });
  });

  it("says the percentage that the calculator says", () => {
    const plan: TrainingPlan = {
      epochs: 1,
      batchSize: 16,
      trainingSamples: 1210 * 16,
      validation: "provided",
    };
    const [created] = initialTransition(jobMachine, { plan });
    const running = afterEvent(created, { type: "job.started" });
    expect(afterEvent(running, advance(241)).context.percentage).toBe(19.92);
  });

  it("counts under a total that no double holds", () => {
    const plan: TrainingPlan = {
      epochs: 2 ** 53 - 1,
      batchSize: 1,
      trainingSamples: 2 ** 53 - 1,
      validation: "provided",
    };
    const [created] = initialTransition(jobMachine, { plan });
    const after = afterEvent(afterEvent(created, { type: "job.started" }), advance(2 ** 53 - 1));
    expect(after.context).toMatchObject({ stepsCompleted: 2 ** 53 - 1, epochsCompleted: 1, percentage: 0 });
    expect(statusOf(after)).toBe("running");
  });

  it("ends training at the cap on its steps", () => {
    const [created] = initialTransition(jobMachine, { plan: { ...TWO_EPOCHS, maxSteps: 3 } });
    const running = afterEvent(created, { type: "job.started" });
    expect(afterEvent(running, advance(4)).context.stepsCompleted).toBe(0);
    expect(afterEvent(running, advance(3)).context).toMatchObject({ epochsCompleted: 1, percentage: 100 });
  });

  it("keeps what is wrong with a plan, and throws nothing", () => {
    const actor = createActor(jobMachine, { input: { plan: NOTHING } }).start();
    actor.send({ type: "job.started" });
    actor.send(advance(1));
    const { context, status } = actor.getSnapshot();
    expect({ status, steps: context.stepsCompleted }).toEqual({ status: "active", steps: 0 });
    expect(context.counts).toMatchObject({ ok: false, error: { field: "epochs" } });
  });

  it("keeps the reason of a failure", () => {
    expect(afterEvent(begin(), { type: "job.failed", reason: "no space" }).context.failureReason).toBe(
      "no space",
    );
    expect(afterEvent(begin(), { type: "job.failed" }).context.failureReason).toBeNull();
  });

  it("needs no invocation and no clock", () => {
    const source = readFileSync(new URL("../../src/lifecycle/machine.ts", import.meta.url), "utf8");
    expect(source).not.toMatch(/\b(?:invoke|after):/u);
  });
});
