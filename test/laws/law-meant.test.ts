import { describe, expect, it } from "vitest";
import { lawMeant } from "../../src/laws/law-meant.ts";

const CODES = ["progress/steps-decreased", "acme/budget", "time/stale-report"];

describe("lawMeant", () => {
  it.each([
    ["progress/steps-decreasd", "; did you mean progress/steps-decreased?"],
    // Near none as a whole, but by its name.
    ["a-family-of-another-house/stale-report", "; did you mean time/stale-report?"],
    ["nothing-like-it/at-all", ""],
  ])("takes %s for what is near", (code, meant) => {
    expect(lawMeant(code, CODES)).toBe(meant);
  });
});
