import { describe, expect, it } from "vitest";
import { eventFrom } from "../../src/lifecycle/event-from.ts";
import { JOB_EVENT_TYPES } from "../../src/lifecycle/events.ts";
import { untyped } from "../support/untyped.ts";

const UNREADABLE = {
  get type(): string {
    throw new Error("no type today");
  },
};

describe("eventFrom", () => {
  it.each([
    { given: { type: "job.started" }, copy: { type: "job.started" } },
    { given: { type: "job.started", reason: "on time", at: 1 }, copy: { type: "job.started" } },
    { given: { type: "job.failed" }, copy: { type: "job.failed" } },
    {
      given: { type: "job.failed", reason: "no space", at: 1 },
      copy: { type: "job.failed", reason: "no space" },
    },
    { given: { type: "job.failed", reason: 7 }, copy: { type: "job.failed" } },
    {
      given: { type: "training.advanced", stepsCompleted: 3 },
      copy: { type: "training.advanced", stepsCompleted: 3 },
    },
    {
      given: { type: "training.advanced", stepsCompleted: -1, epochsCompleted: "2", reason: "more" },
      copy: { type: "training.advanced", stepsCompleted: -1, epochsCompleted: "2" },
    },
  ])("copies of $given what an event of its type says, and nothing else", ({ given, copy }) => {
    expect(eventFrom(untyped(given))).toStrictEqual(copy);
    expect(eventFrom(untyped(given))).not.toBe(given);
  });

  it.each(JOB_EVENT_TYPES.filter((type) => type !== "training.advanced"))("knows %s", (type) => {
    expect(eventFrom({ type })).toStrictEqual({ type });
  });

  it.each([null, undefined, "job.started", {}, { type: "job.exploded" }, UNREADABLE])(
    "refuses what is no event: case %#",
    (stranger) => {
      expect(eventFrom(untyped(stranger))).toBeUndefined();
    },
  );
});
