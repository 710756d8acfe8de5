import fc from "fast-check";
import { JOB_STATUSES } from "jobproof";
import { waitForJob } from "jobproof/client";
import { isTerminal } from "jobproof/lifecycle";
import { describe, expect, it } from "vitest";
import { JOB, optionsFor, pretendedService } from "./pretended-service.ts";

const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  cancelled: ["cancelled", "CANCELLED", "canceled", "Canceled"],
  cancelling: ["cancelling", "canceling", "CANCELLING"],
};

const waited = async (statuses: readonly unknown[], until?: "ended" | "ready") => {
  const service = pretendedService([...statuses.map((status) => ({ status })), 404]);
  const outcome = await waitForJob("http://service.example", JOB, {
    ...optionsFor(service),
    ...(until !== undefined && { until }),
  });
  return { outcome, looks: service.times.length };
};

describe("waitForJob", () => {
  it.each(JOB_STATUSES)("ends at %s if, and only if, it is terminal", async (status) => {
    for (const spelled of SPELLINGS[status] ?? [status, status.toUpperCase()]) {
      // oxlint-disable-next-line no-await-in-loop -- four at most
      const { outcome, looks } = await waited([spelled]);
      if (isTerminal(status)) expect([outcome.code, outcome.status, looks]).toEqual(["ended", status, 1]);
      else expect([outcome.code, looks]).toEqual(["refused", 2]);
    }
  });

  it.each(["done", "", null, 7, undefined, "completed "])(
    "does not end at %j, which is no status",
    async (status) => {
      const { outcome, looks } = await waited([status, "completed"]);
      expect(outcome).toMatchObject({ code: "ended", status: "completed" });
      expect(looks).toBe(2);
    },
  );

  it("ends at the first terminal status, whatever went before", async () => {
    const others = fc.constantFrom(...JOB_STATUSES.filter((status) => !isTerminal(status)), "nonsense");
    const ends = fc.constantFrom(...JOB_STATUSES.filter((status) => isTerminal(status)));
    await fc.assert(
      fc.asyncProperty(fc.array(others), ends, async (before, end) => {
        const { outcome, looks } = await waited([...before, end]);
        expect([outcome.code, looks]).toEqual(["ended", before.length + 1]);
      }),
    );
  });

  it("waits on from COMPLETED to READY where it is told to", async () => {
    const ready = await waited(["running", "completed", "completed", "ready"], "ready");
    expect(ready).toMatchObject({ outcome: { code: "ended", status: "ready" }, looks: 4 });
    const failed = await waited(["running", "failed", "ready"], "ready");
    expect(failed).toMatchObject({ outcome: { code: "ended", status: "failed" }, looks: 2 });
  });

  it("waits no longer than it may for READY", async () => {
    const service = pretendedService([{ status: "completed" }]);
    const limits = { finish: 60 };
    const outcome = await waitForJob("http://service.example", JOB, {
      ...optionsFor(service),
      until: "ready",
      limits,
    });
    expect(outcome).toMatchObject({ code: "finishing-too-long", limit: 60, status: "completed" });
    expect(service.times.at(-1)).toBe(60);
  });
});
