import { describe, expect, it } from "vitest";
import { problemsOf, read, REPORT } from "./read.ts";

const AT = "2025-12-01T10:00:00";
const MICROS = 1_764_583_200_000_000;

const withLogs = (...entries: readonly unknown[]) => ({ ...REPORT, status_logs: entries });

describe("readInto status_logs", () => {
  it.each([
    [{ updated_at: AT }],
    [{ updated_at: AT, message: null, detail: null }],
    [{ updated_at: "2025-12-01 10:00:00.5", message: "", detail: "no GPU" }],
  ])("takes %j", (entry) => {
    expect(problemsOf(withLogs(entry))).toEqual([]);
  });

  it.each([
    [null, "shape/wrong-type", "error", ""],
    ["created", "shape/wrong-type", "error", ""],
    [[], "shape/wrong-type", "error", ""],
    [{}, "shape/missing-field", "warning", "/updated_at"],
    [{ updated_at: null }, "shape/missing-field", "warning", "/updated_at"],
    [{ updated_at: "then" }, "shape/not-an-instant", "error", "/updated_at"],
    [{ updated_at: MICROS }, "shape/wrong-type", "error", "/updated_at"],
    [{ updated_at: AT, message: 5 }, "shape/wrong-type", "error", "/message"],
    [{ updated_at: AT, detail: {} }, "shape/wrong-type", "error", "/detail"],
    [{ updated_at: AT, level: "info" }, "shape/unknown-field", "info", "/level"],
  ])("says what is wrong with %j", (entry, code, severity, path) => {
    expect(problemsOf(withLogs({ updated_at: AT }, entry))).toEqual([
      [code, severity, `/status_logs/1${path}`, 1],
    ]);
  });

  it("counts entries that are wrong in the same way as one, at the first of them", () => {
    const entries = Array.from({ length: 3000 }, () => ({ updated_at: AT, message: 1, pod: "a" }));
    expect(problemsOf(withLogs(...entries))).toEqual([
      ["shape/wrong-type", "error", "/status_logs/0/message", 3000],
      ["shape/unknown-field", "info", "/status_logs/0/pod", 3000],
    ]);
  });

  it("finds the newest time, in whatever order the entries stand", () => {
    const older = { updated_at: "2025-12-01T09:00:00" };
    expect(read(withLogs(older, { updated_at: AT }, older)).newestLogAt).toBe(MICROS);
    expect(read(withLogs({ updated_at: AT }, older)).newestLogAt).toBe(MICROS);
    expect(read(withLogs()).newestLogAt).toBeNaN();
  });

  it("finds it in an entry in which something else is wrong", () => {
    expect(read(withLogs({ updated_at: AT, level: "info" })).newestLogAt).toBe(MICROS);
    expect(read(withLogs({ updated_at: AT, message: 5 })).newestLogAt).toBe(MICROS);
  });

  it("takes no time from an entry without one, not even that of the entry before or of the report", () => {
    for (const entry of [{}, { updated_at: "then" }, null, { updated_at: null, message: "x" }])
      expect(read(withLogs(entry)).newestLogAt).toBeNaN();
    const older = { updated_at: "2025-12-01T09:00:00" };
    expect(read(withLogs(older, { updated_at: "then" })).newestLogAt).toBe(MICROS - 3600e6);
  });
});
