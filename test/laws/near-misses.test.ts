import { describe, expect, it } from "vitest";
import { checkTrace } from "../../src/index.ts";
import { codesIn } from "../support/codes-in.ts";
import { NEAR_MISSES } from "./near-misses.ts";

describe("a near miss", () => {
  it.each(NEAR_MISSES)("gives $codes and nothing else: $name", ({ reports, options, codes }) => {
    expect(codesIn(checkTrace(reports, options), "error", "warning", "info")).toEqual(codes);
  });
});
