import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitted, flowed, widthOfText } from "../../../../src/adapters/cli/watch/fitted.ts";
import { glyphsFor } from "../../../../src/adapters/cli/watch/glyphs.ts";
import { progressBar } from "../../../../src/adapters/cli/watch/progress-bar.ts";
import { sparkline } from "../../../../src/adapters/cli/watch/sparkline.ts";

const UNICODE = glyphsFor({ LANG: "en_US.UTF-8" });
const ASCII = glyphsFor({ LANG: "C" });

const glyphs = fc.constantFrom(UNICODE, ASCII);
const anyText = fc.string({ unit: "grapheme" });

describe("glyphsFor", () => {
  it.each([
    { env: {}, unicode: true },
    { env: { LANG: "de_DE.utf8" }, unicode: true },
    { env: { LANG: "C" }, unicode: false },
    { env: { LC_ALL: "POSIX", LANG: "en_US.UTF-8" }, unicode: false },
    { env: { LC_ALL: "", LC_CTYPE: "C.UTF-8", LANG: "C" }, unicode: true },
    { env: { TERM: "linux", LANG: "en_US.UTF-8" }, unicode: false },
  ])("draws $env in Unicode: $unicode", ({ env, unicode }) => {
    expect(glyphsFor(env)).toBe(unicode ? UNICODE : ASCII);
  });

  it("has nothing but ASCII where that is wanted", () => {
    expect(JSON.stringify(ASCII)).toMatch(/^[ -~]*$/u);
  });
});

describe("fitted", () => {
  it("cuts what is too wide, and says so", () => {
    expect(fitted("abcdef", 6, UNICODE)).toBe("abcdef");
    expect(fitted("abcdef", 4, UNICODE)).toBe("abc…");
    expect(fitted("字字字", 5, UNICODE)).toBe("字字…");
    expect(fitted("abcdef", 4, ASCII)).toBe("abc~");
  });

  it("is never wider than it may be", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 30 }), glyphs, (text, columns, own) => {
        expect(widthOfText(fitted(text, columns, own))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe("flowed", () => {
  it("puts on a line what fits on it", () => {
    expect(flowed(["one", "", "two", "three"], 20, UNICODE)).toEqual(["one · two · three"]);
    expect(flowed(["one", "two", "three"], 9, UNICODE)).toEqual(["one · two", "three"]);
    expect(flowed(["one", "two", "three"], 4, ASCII)).toEqual(["one", "two", "thr~"]);
    expect(flowed(["", ""], 4, ASCII)).toEqual([]);
  });

  it("keeps every piece in its order, on lines that are never too wide", () => {
    const short = fc.stringMatching(/^[a-z]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(short), fc.integer({ min: 8, max: 40 }), (pieces, columns) => {
        const lines = flowed(pieces, columns, UNICODE);
        expect(lines.flatMap((line) => line.split(" · "))).toEqual(pieces);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe("progressBar", () => {
  it("is drawn to the eighth of a cell, or to the cell in ASCII", () => {
    expect(progressBar(0.5, 3, UNICODE)).toBe("█▌░");
    expect(progressBar(0.5, 3, ASCII)).toBe("#--");
    expect(progressBar(0, 3, UNICODE)).toBe("░░░");
    expect(progressBar(1, 3, UNICODE)).toBe("███");
  });

  it("is always as wide as it should be, and full at 1 and never before", () => {
    const fraction = fc.oneof(
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.constantFrom(1, 1 - 2 ** -53, 0.9999),
    );
    fc.assert(
      fc.property(fraction, fc.integer({ min: 1, max: 80 }), glyphs, (done, cells, own) => {
        const bar = progressBar(done, cells, own);
        expect(widthOfText(bar)).toBe(cells);
        expect(bar === own.full.repeat(cells)).toBe(done >= 1);
      }),
    );
  });
});

describe("sparkline", () => {
  it("draws each value as high as it is among them", () => {
    expect(sparkline([8, 7, 6, 5, 4, 3, 2, 1], 8, UNICODE)).toBe("█▇▆▅▄▃▂▁");
    expect(sparkline([1, null, 0], 8, UNICODE)).toBe("█ ▁");
    expect(sparkline([3, 3, 3], 8, UNICODE)).toBe("▁▁▁");
    expect(sparkline([], 8, UNICODE)).toBe("");
    expect(sparkline([null, null], 8, UNICODE)).toBe("  ");
    expect(sparkline([1e308, -1e308], 8, UNICODE)).toBe("█▁");
    expect(sparkline([6, 5, 4, 3, 2, 1, 0], 9, ASCII)).toBe("#*+=-._");
  });

  it("draws the mean of each share where there are more values than columns", () => {
    expect(sparkline([10, 8, 2, 0], 2, UNICODE)).toBe("█▁");
    expect(sparkline([3, 2, 2], 2, UNICODE)).toBe("█▁");
    expect(sparkline([10, null, null, null, 0, 0], 3, UNICODE)).toBe("█ ▁");
  });

  it("is never wider than it may be, whatever the values", () => {
    const values = fc.array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })));
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 40 }), glyphs, (all, columns, own) => {
        const plot = sparkline(all, columns, own);
        expect(widthOfText(plot)).toBe(Math.min(all.length, columns));
      }),
    );
  });
});
