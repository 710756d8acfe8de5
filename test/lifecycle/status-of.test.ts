import { describe, expect, it } from "vitest";
import { createMachine, initialTransition } from "xstate";
import { afterEvent } from "../../src/lifecycle/after-event.ts";
import { allowedEvents } from "../../src/lifecycle/allowed-events.ts";
import { jobMachine, type JobSnapshot } from "../../src/lifecycle/machine.ts";
import { saveJob } from "../../src/lifecycle/saved-job.ts";
import { isSnapshot, leafOf, stageOf, statusOf } from "../../src/lifecycle/status-of.ts";
import { untyped } from "../support/untyped.ts";

const created: JobSnapshot = initialTransition(jobMachine)[0];

/** A machine whose states are called as ours are, with another name of its own. */
const lookalike = createMachine({
  id: "work",
  type: "parallel",
  context: {},
  states: {
    stage: {
      initial: "active",
      states: {
        active: {
          initial: "cancellable",
          states: { cancellable: { initial: "created", states: { created: {} } } },
        },
      },
    },
    sight: { initial: "seen", states: { seen: {} } },
  },
});

describe("what is no snapshot", () => {
  it.each<[string, unknown]>([
    ["null", null],
    ["the name of a status", "created"],
    ["an object with the value alone", { value: created.value }],
    ["a snapshot as JSON has it", JSON.parse(JSON.stringify(created))],
    ["a saved job", saveJob(created)],
    ["one in a state that there is not", { ...created, value: { stage: "stalled", sight: "seen" } }],
    ["one that cannot be asked for tags", { ...created, hasTag: undefined }],
    ["one without a context", { ...created, context: undefined }],
    ["one of another machine", { ...created, machine: lookalike }],
    ["one that another machine made", initialTransition(lookalike)[0]],
  ])("is %s: it is in no stage, shows nothing, and nothing happens to it", (_, stranger) => {
    const given = untyped(stranger);
    expect(isSnapshot(given)).toBe(false);
    expect(statusOf(given)).toBe("unknown");
    expect(allowedEvents(given)).toEqual([]);
    expect(afterEvent(given, { type: "job.started" })).toBe(given);
    for (const asked of [leafOf, stageOf, saveJob])
      expect(() => asked(given)).toThrow(new TypeError("what was given is no snapshot of the job machine"));
  });
});

describe("statusOf", () => {
  it("hides the stage while the job is not seen, which stageOf still tells", () => {
    const lost = afterEvent(created, { type: "job.lost" });
    expect([statusOf(created), stageOf(created)]).toEqual(["created", "created"]);
    expect([statusOf(lost), stageOf(lost)]).toEqual(["unknown", "created"]);
    const found = afterEvent(afterEvent(lost, { type: "job.scheduled" }), { type: "job.found" });
    expect([statusOf(found), stageOf(found)]).toEqual(["pending", "pending"]);
  });
});

describe("isSnapshot", () => {
  it("holds for what the machine makes, by itself or as an actor", () => {
    expect(isSnapshot(created)).toBe(true);
    expect(isSnapshot(jobMachine.resolveState({ value: created.value, context: created.context }))).toBe(
      true,
    );
  });
});
