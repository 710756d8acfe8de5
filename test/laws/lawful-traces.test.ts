import { describe, expect, it } from "vitest";
import { checkTrace } from "../../src/index.ts";
import { codesIn } from "../support/codes-in.ts";
import { LAWFUL_TRACES } from "./lawful-traces.ts";

describe.each(Object.entries(LAWFUL_TRACES))("a lawful job with %s", (_, traces) => {
  it.each(traces)("is not called unlawful: $name", ({ reports, options }) => {
    expect(codesIn(checkTrace(reports, options), "error")).toEqual([]);
  });
});
