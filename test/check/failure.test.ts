import { describe, expect, it } from "vitest";
import { checkTrace, createMonitor, renderText, restoreMonitor } from "../../src/index.ts";

const failed = (detail: string) => ({
  status: "failed",
  created_at: "2025-05-30T07:12:40",
  updated_at: "2025-05-30T07:20:00",
  status_logs: [{ updated_at: "2025-05-30T07:20:00", message: "TrainingJobFailed", detail }],
});

const failureOf = (reports: readonly unknown[]) => checkTrace(reports).jobs[0]?.failure;

describe("the verdict of a job that failed", () => {
  it("says why, as its log does", () => {
    expect(failureOf([failed("CUDA out of memory")])).toBe("CUDA out of memory");
    expect(failureOf([failed("CUDA out of memory"), { ...failed(""), status_logs: null }])).toBe(
      "CUDA out of memory",
    );
    expect(failureOf([{ ...failed(""), status_logs: null }])).toBeNull();
    expect(failureOf([{ ...failed("pending"), status: "running" }])).toBeNull();
  });

  it("says it in one line of text, however long it is and whatever is in it", () => {
    const lineOf = (detail: string) =>
      renderText(checkTrace([failed(detail)]))
        .split("\n")
        .find((line) => line.startsWith("why it failed: "));
    expect(lineOf("CUDA out of memory")).toBe("why it failed: CUDA out of memory");
    expect(lineOf("Traceback:\n  File \u001B[31mx")).toBe("why it failed: Traceback: File \\u{1b}[31mx");
    expect(lineOf("x".repeat(5_000))).toBe(`why it failed: ${"x".repeat(159)}…`);
    expect(renderText(checkTrace([{ ...failed("x"), status: "running" }]))).not.toContain("why it failed");
  });

  it("keeps a bounded part of it, across a saved state, too", () => {
    const monitor = createMonitor();
    monitor.observe(failed("x".repeat(5_000)));
    const restored = restoreMonitor(JSON.parse(JSON.stringify(monitor.state)));
    expect(restored.ok && restored.value.verdict()).toEqual(monitor.verdict());
    expect(monitor.verdict().jobs[0]?.failure).toBe("x".repeat(1_000));
    expect(restoreMonitor({ ...monitor.state, failure: 7 })).toMatchObject({ ok: false });
  });

  it("is told of each job apart", () => {
    const { jobs } = checkTrace([
      { job: "a", report: failed("first") },
      { job: "b", report: { status: "running" } },
      { job: "c", report: failed("third") },
      { job: "a", report: failed("again") },
    ]);
    expect(jobs.map(({ failure }) => failure)).toEqual(["again", null, "third"]);
  });
});
