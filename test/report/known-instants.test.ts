import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantFromText } from "../../src/job/instant.ts";
import { isInstantIn, lastInstant, takesInstantAt, textsOfSeries } from "../../src/report/known-instants.ts";
import { writtenInstant } from "../job/instant-arbitraries.ts";

const aText = fc.oneof(
  writtenInstant.map(({ text }) => text),
  fc.constantFrom("", "yesterday", "2025-02-29T00:00:00", "2024-02-29T00:00:00"),
);

/** Few texts at few places, so that most stand where they or others stood before. */
const readings = fc
  .array(aText, { minLength: 1, maxLength: 4 })
  .chain((texts) =>
    fc.array(fc.tuple(fc.constantFrom(...texts), fc.oneof(fc.nat(3), fc.nat(10_000))), { maxLength: 30 }),
  );

describe("takesInstantAt", () => {
  it("always gives what the text says, whatever stood at its place before", () => {
    fc.assert(
      fc.property(readings, (read) => {
        for (const [text, at] of read) {
          const micros = instantFromText(text);
          expect(takesInstantAt(text, at)).toBe(micros !== undefined);
          if (micros !== undefined) expect(lastInstant.micros).toBe(micros);
        }
      }),
    );
  });

  it("takes nothing but a text", () => {
    for (const value of [undefined, null, Number.NaN, 0, {}, ["2025-05-30T07:12:40"]])
      expect(takesInstantAt(value, 0)).toBe(false);
  });
});

describe("isInstantIn", () => {
  it("always says whether the text is an instant, whatever stood at its place before", () => {
    fc.assert(
      fc.property(readings, (read) => {
        for (const [text, at] of read)
          expect(isInstantIn(textsOfSeries(at % 10), text, at)).toBe(instantFromText(text) !== undefined);
      }),
    );
  });

  it("holds for nothing but a text", () => {
    for (const value of [undefined, null, Number.NaN, 0, {}, ["2025-05-30T07:12:40"]])
      expect(isInstantIn([], value, 9_999)).toBe(false);
  });
});
