import { describe, expect, it } from "vitest";
import { checkTrace } from "../../src/index.ts";
import { codesIn } from "../support/codes-in.ts";
import { at } from "../check/reports.ts";
import { progress } from "./wire.ts";

/** A report that is older than the one before it. */
interface LateReport {
  readonly name: string;
  readonly first: object;
  readonly late: object;
}

const newer = (more: object, status = "running"): object => at(5, status, more);
const older = (more: object, status = "running"): object => at(4, status, more);

const NEWS: readonly LateReport[] = [
  { name: "more steps", first: newer(progress(10, 1, 10)), late: older(progress(11, 1, 10)) },
  { name: "more epochs", first: newer(progress(10, 1, 10)), late: older(progress(10, 2, 10)) },
  {
    name: "a higher percentage",
    first: newer({ percentage_done: 10 }),
    late: older({ percentage_done: 11 }),
  },
  {
    name: "more steps in the same elapsed_time",
    first: newer({ steps_completed: 10, elapsed_time: 9 }),
    late: older({ steps_completed: 11, elapsed_time: 9 }),
  },
  {
    name: "more steps, and no elapsed_time",
    first: newer({ steps_completed: 10, elapsed_time: 9 }),
    late: older({ steps_completed: 11, elapsed_time: 0 }),
  },
  { name: "a status further on", first: newer({}, "pending"), late: older({}, "running") },
  {
    name: "a status further on, and the same steps",
    first: newer(progress(0, 0, 0), "pending"),
    late: older(progress(0, 0, 0), "running"),
  },
  {
    name: "more steps, and a status that is none",
    first: newer({ steps_completed: 10 }),
    late: older({ steps_completed: 11 }, "ended"),
  },
  {
    name: "more steps, after a status that is none",
    first: newer({ steps_completed: 10 }, "ended"),
    late: older({ steps_completed: 11 }),
  },
];

const NO_NEWS: readonly LateReport[] = [
  { name: "the same", first: newer(progress(10, 1, 10)), late: older(progress(10, 1, 10)) },
  {
    name: "more steps, but fewer epochs",
    first: newer(progress(10, 1, 10)),
    late: older(progress(11, 0, 10)),
  },
  {
    name: "more steps, but a lower percentage",
    first: newer(progress(10, 1, 10)),
    late: older(progress(11, 1, 9)),
  },
  {
    name: "more epochs, but fewer steps",
    first: newer(progress(10, 1, 10)),
    late: older(progress(9, 2, 10)),
  },
  {
    name: "more steps, but a shorter elapsed_time",
    first: newer({ steps_completed: 10, elapsed_time: 9 }),
    late: older({ steps_completed: 11, elapsed_time: 8 }),
  },
  {
    name: "a status further on, but fewer steps",
    first: newer({ steps_completed: 10 }),
    late: older({ steps_completed: 9 }, "completed"),
  },
  { name: "a status further back", first: newer({}), late: older({}, "pending") },
  {
    name: "more steps, but a status further back",
    first: newer({ steps_completed: 10 }),
    late: older({ steps_completed: 11 }, "pending"),
  },
  { name: "a status that is none", first: newer({}), late: older({}, "ended") },
  { name: "a status after one that is none", first: newer({}, "ended"), late: older({}) },
  { name: "a counter that the newest report left out", first: newer({}), late: older(progress(11, 2, 20)) },
];

const warnings = (...reports: readonly object[]): readonly string[] =>
  codesIn(checkTrace(reports), "warning");

describe("a report that is older than the one before it", () => {
  it.each(NEWS)("is judged where it brings news: $name", ({ first, late }) => {
    expect(warnings(first, late)).toEqual(["time/updated-decreased"]);
  });

  it.each(NO_NEWS)("is set aside where it brings none: $name", ({ first, late }) => {
    expect(warnings(first, late)).toEqual(["time/stale-report"]);
  });

  it.each([{ steps_completed: 10 }, { epochs_completed: 1 }, { percentage_done: 10 }])(
    "brings no news where the newest report says nothing of what an earlier one did: %o",
    (told) => {
      const higher = Object.fromEntries(Object.entries(told).map(([name, value]) => [name, value + 1]));
      expect(warnings(at(3, "running", told), newer({}), older(higher))).toEqual(["time/stale-report"]);
    },
  );

  it("is none of the same time", () => {
    expect(warnings(newer({ steps_completed: 10 }), newer({ steps_completed: 10 }))).toEqual([]);
  });
});
