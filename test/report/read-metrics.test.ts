import { describe, expect, it } from "vitest";
import { problemsOf, read, REPORT } from "./read.ts";

const withMetrics = (metrics: unknown) => ({ ...REPORT, metrics });
const withSeries = (metrics: unknown) => withMetrics({ keys: [], metrics });
const withPoints = (...points: readonly unknown[]) => withSeries({ val_loss: points });

describe("readInto metrics", () => {
  it.each([
    [
      "keys that are no list",
      { keys: "train_loss", metrics: {} },
      ["shape/wrong-type", "error", "/metrics/keys", 1],
    ],
    ["keys as an object", { keys: {}, metrics: {} }, ["shape/wrong-type", "error", "/metrics/keys", 1]],
    [
      "a key that is no text",
      { keys: ["val_loss", 5, null] },
      ["shape/wrong-type", "error", "/metrics/keys/1", 2],
    ],
    ["series as a list", { keys: [], metrics: [] }, ["shape/wrong-type", "error", "/metrics/metrics", 1]],
    ["series as a text", { metrics: "{}" }, ["shape/wrong-type", "error", "/metrics/metrics", 1]],
    [
      "a field of its own",
      { keys: [], metrics: {}, step: 1 },
      ["shape/unknown-field", "info", "/metrics/step", 1],
    ],
  ])("says what is wrong with %s", (_, metrics, problem) => {
    expect(problemsOf(withMetrics(metrics))).toEqual([problem]);
  });

  it("says all that is wrong at once", () => {
    expect(problemsOf(withMetrics({ keys: 1, metrics: 2, more: 3 }))).toEqual([
      ["shape/wrong-type", "error", "/metrics/keys", 1],
      ["shape/wrong-type", "error", "/metrics/metrics", 1],
      ["shape/unknown-field", "info", "/metrics/more", 1],
    ]);
  });

  it("keeps the series where they are an object, and else none", () => {
    const series = { val_loss: [] };
    expect(read(withSeries(series)).series).toBe(series);
    expect(read(withMetrics({ keys: 5, metrics: series })).series).toBe(series);
    for (const none of [null, undefined, [], "x", {}, { keys: [] }, { metrics: null }, { metrics: [] }])
      expect(read(withMetrics(none)).series).toBeUndefined();
  });

  it("takes a series that is null", () => {
    expect(problemsOf(withSeries({ val_loss: null }))).toEqual([]);
  });

  it.each(["x", 5, true, {}, { 0: {} }])("objects to series %j", (points) => {
    expect(problemsOf(withSeries({ val_loss: points }))).toEqual([
      ["shape/wrong-type", "error", "/metrics/metrics/val_loss", 1],
    ]);
  });

  it("never names a series by its own key, however long that is", () => {
    const [wrong] = read(withSeries({ ["k".repeat(1_000_000)]: 5 })).problems.values();
    expect(wrong?.problem.name).toBe("a series of metrics");
  });

  it("notes a series of an unknown name, and reads its points all the same", () => {
    const series = JSON.parse('{"__proto__": [{"step": -1}], "perplexity": [5]}') as object;
    expect(problemsOf(withSeries(series))).toEqual([
      ["shape/negative-count", "error", "/metrics/metrics/__proto__/0/step", 1],
      ["shape/wrong-type", "error", "/metrics/metrics/perplexity/0", 1],
      ["shape/unknown-field", "info", "/metrics/metrics/__proto__", 1],
      ["shape/unknown-field", "info", "/metrics/metrics/perplexity", 1],
    ]);
  });
});

describe("readInto a point of metrics", () => {
  it.each([
    [{}],
    [{ step: 0, timestamp: "2025-12-01 10:00:00", value: -1.5 }],
    [{ step: null, timestamp: null, value: null }],
    [{ value: 1e308 }],
  ])("takes %j", (point) => {
    expect(problemsOf(withPoints(point))).toEqual([]);
  });

  it.each([
    [null, "shape/wrong-type", "error", ""],
    [undefined, "shape/wrong-type", "error", ""],
    [5, "shape/wrong-type", "error", ""],
    ["{}", "shape/wrong-type", "error", ""],
    [[9, 0.5], "shape/wrong-type", "error", ""],
    [{ step: -1 }, "shape/negative-count", "error", "/step"],
    [{ step: 1.5 }, "shape/unsafe-integer", "error", "/step"],
    [{ step: 2 ** 53 }, "shape/unsafe-integer", "error", "/step"],
    [{ step: Number.NaN }, "shape/not-finite", "error", "/step"],
    [{ step: "9" }, "shape/wrong-type", "error", "/step"],
    [{ timestamp: "now" }, "shape/not-an-instant", "error", "/timestamp"],
    [{ timestamp: 1_764_583_200 }, "shape/wrong-type", "error", "/timestamp"],
    [{ value: Number.NaN }, "shape/not-finite", "warning", "/value"],
    [{ value: Number.NEGATIVE_INFINITY }, "shape/not-finite", "warning", "/value"],
    [{ value: "0.5" }, "shape/wrong-type", "error", "/value"],
    [{ epoch: 1 }, "shape/unknown-field", "info", "/epoch"],
  ])("says what is wrong with %j", (point, code, severity, path) => {
    expect(problemsOf(withPoints({ step: 1 }, point))).toEqual([
      [code, severity, `/metrics/metrics/val_loss/1${path}`, 1],
    ]);
  });

  it("counts points that are wrong in the same way as one, at the first of them", () => {
    const points = Array.from({ length: 5000 }, (_, step) => ({ step: step - 3000, value: "low" }));
    expect(problemsOf(withPoints(...points))).toEqual([
      ["shape/negative-count", "error", "/metrics/metrics/val_loss/0/step", 3000],
      ["shape/wrong-type", "error", "/metrics/metrics/val_loss/0/value", 5000],
    ]);
  });
});
