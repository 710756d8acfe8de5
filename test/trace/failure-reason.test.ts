import { describe, expect, it } from "vitest";
import { failureReason } from "../../src/trace/failure-reason.ts";
import { MAY_LOG } from "./logs.ts";

const failed = (...entries: readonly object[]) => ({
  status: "failed",
  status_logs: [...MAY_LOG.slice(0, 6), ...entries],
});

const entry = (second: number, message: string, detail: string | null = null) => ({
  updated_at: `2025-05-30T07:20:0${second}`,
  message,
  detail,
});

describe("failureReason", () => {
  it("is the last detail that is not empty, by time", () => {
    const log = [
      entry(2, "TrainingJobFailed", "CUDA out of memory"),
      entry(1, "Retrying", "first"),
      entry(3, "x", " "),
    ];
    expect(failureReason(failed(...log))).toBe("CUDA out of memory");
  });

  it("is the first message that tells of a failure where no detail does", () => {
    const log = [entry(2, "EntityHandler_1_Failed"), entry(1, "TrainingJobFailed")];
    expect(failureReason(failed(...log))).toBe("TrainingJobFailed");
  });

  it("is nothing where the log does not say, and for a job that did not fail", () => {
    expect(failureReason(failed())).toBeNull();
    expect(failureReason({ status: "failed" })).toBeNull();
    expect(failureReason({ ...failed(entry(1, "x", "queued")), status: "cancelled" })).toBeNull();
  });

  it("is read from a job object by whichever status it has", () => {
    const { status_logs } = failed(entry(1, "TrainingJobFailed", "killed"));
    expect(failureReason({ status: "failed", status_details: { status_logs } })).toBe("killed");
    expect(failureReason({ status_details: { status: "FAILED", status_logs } })).toBe("killed");
  });
});
