import { describe, expect, it } from "vitest";
import { JOB_STATUSES } from "../../../../src/job/status.ts";
import { transitionVerdict } from "../../../../src/lifecycle/index.ts";
import { runInProcess } from "../run-in-process.ts";

const eventsOf = async (from: string, to: string, looking = "poll"): Promise<unknown> => {
  const args = ["transition", from, to, "--looking", looking, "--format", "json"];
  const { stdout } = await runInProcess(args);
  return (JSON.parse(stdout) as { readonly events: unknown }).events;
};

describe("jobproof transition", () => {
  it("says by which way a status is reached, and through which events", async () => {
    expect(await runInProcess(["transition", "created", "completed"])).toEqual({
      status: 0,
      stderr: [],
      stdout: [
        "allowed: COMPLETED is reached from CREATED by way of PENDING, RUNNING.",
        "way:     created -> pending -> running -> completed",
        "events:  job.scheduled, job.started, job.completed",
        "",
      ].join("\n"),
    });
  });

  it("names the one event of a hop in a log, where polls may have passed the usual way", async () => {
    expect((await runInProcess(["transition", "running", "cancelled", "--looking", "log"])).stdout).toBe(
      [
        "allowed: CANCELLED seldom follows RUNNING directly, but it has been seen.",
        "way:     running -> cancelled",
        "events:  job.cancelled",
        "",
      ].join("\n"),
    );
    expect(await eventsOf("running", "cancelled")).toEqual(["job.cancel_requested", "job.cancelled"]);
  });

  it("says what may follow instead", async () => {
    expect(await runInProcess(["transition", "created", "completed", "--looking", "log"])).toEqual({
      status: 1,
      stderr: [],
      stdout: [
        "refused: COMPLETED does not follow CREATED directly: only PENDING, RUNNING, CANCELLED, CANCELLING or FAILED may follow.",
        "instead: pending, running, cancelled, cancelling, failed",
        "",
      ].join("\n"),
    });
    const { stdout } = await runInProcess(["transition", "ready", "running"]);
    expect(stdout).toBe("refused: READY is terminal and is not left for RUNNING: nothing follows it.\n");
  });

  it("names no way from a status to itself", async () => {
    const { status, stdout } = await runInProcess(["transition", "running", "running"]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "allowed: RUNNING is still the status.\n" });
  });

  it.each(["poll", "log"] as const)(
    "agrees with the statechart on every pair, looking by %s",
    async (looking) => {
      for (const from of JOB_STATUSES)
        for (const to of JOB_STATUSES) {
          const verdict = transitionVerdict(from, to, { looking });
          // oxlint-disable-next-line no-await-in-loop -- each takes a millisecond
          const { status, stdout } = await runInProcess([
            "transition",
            from,
            to,
            "--looking",
            looking,
            "--format",
            "json",
          ]);
          expect(status).toBe(verdict.allowed ? 0 : 1);
          expect(JSON.parse(stdout)).toMatchObject({ from, to, looking, verdict });
        }
    },
  );

  it("gives the events as JSON, and null where none can be told", async () => {
    expect(await eventsOf("completed", "ready")).toEqual(["job.published"]);
    expect(await eventsOf("unknown", "running")).toBeNull();
    expect(await eventsOf("ready", "running")).toBeNull();
    expect(await eventsOf("created", "completed")).toHaveLength(3);
    expect(await eventsOf("created", "completed", "log")).toBeNull();
  });

  it("understands upper case and the other spelling of cancelled", async () => {
    expect((await runInProcess(["transition", "CANCELLING", "Canceled"])).stdout).toContain(
      "CANCELLED usually follows CANCELLING.",
    );
  });

  it("suggests the statuses that may be meant, or lists them", async () => {
    expect(await runInProcess(["transition", "runing", "finished"])).toEqual({
      status: 2,
      stdout: "",
      stderr: [
        'jobproof: "runing" is not a status; did you mean running?',
        `jobproof: "finished" is not a status, which are ${JOB_STATUSES.join(", ")}.`,
      ],
    });
  });
});
