import { describe, expect, it } from "vitest";
import { durationOf, limitOf } from "../../../../src/adapters/cli/watch/duration-option.ts";
import { durationText, roughDurationText } from "../../../../src/adapters/cli/watch/duration-text.ts";

describe("durationText", () => {
  it.each([
    [0, "0 s"],
    [0.9, "0 s"],
    [-5, "0 s"],
    [59.9, "59 s"],
    [60, "1 min"],
    [125, "2 min 5 s"],
    [3600, "1 h"],
    [3659, "1 h"],
    [7325, "2 h 2 min"],
    [86_400 * 4 + 7200, "4 d 2 h"],
    [86_400 * 400 + 59, "400 d"],
  ])("says %f as %s", (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });
});

describe("roughDurationText", () => {
  it.each([
    [0, "less than 10 s"],
    [9.9, "less than 10 s"],
    [47, "about 40 s"],
    [60, "about 1 min"],
    [119, "about 2 min"],
    [4000, "about 1 h 7 min"],
    [9000, "about 2 h 30 min"],
    [100_000, "about 1 d 3 h"],
  ])("says %f as %s", (seconds, text) => {
    expect(roughDurationText(seconds)).toBe(text);
  });
});

describe("durationOf", () => {
  it.each([
    ["90", 90],
    ["0.25", 0.25],
    ["250ms", 0.25],
    ["90s", 90],
    ["10m", 600],
    ["10min", 600],
    ["1.5 h", 5400],
    ["1d", 86_400],
  ])("reads %s as %f seconds", (text, seconds) => {
    expect(durationOf("--interval", text)).toEqual({ ok: true, value: seconds });
  });

  it.each(["", "0", "0s", "-1", "soon", "1w", "1e3", "h", "Infinity", "none"])("refuses %j", (text) => {
    expect(durationOf("--interval", text)).toEqual({
      ok: false,
      error: `--interval is ${JSON.stringify(text)}; it must be a time above 0, such as 90, 90s, 10m, 2h or 1d.`,
    });
  });
});

describe("limitOf", () => {
  it("reads none as no limit, and refuses what is no time", () => {
    expect(limitOf("--time-limit", "none")).toEqual({ ok: true, value: Number.POSITIVE_INFINITY });
    expect(limitOf("--time-limit", "2h")).toEqual({ ok: true, value: 7200 });
    expect(limitOf("--time-limit", "never")).toMatchObject({
      ok: false,
      error: expect.stringContaining(", or none.") as string,
    });
  });
});
