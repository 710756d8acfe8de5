import { describe, expect, it } from "vitest";
import { checkTrace } from "../../src/index.ts";
import { codesIn } from "../support/codes-in.ts";
import { UNLAWFUL_TRACES } from "./unlawful-traces.ts";

describe.each(Object.entries(UNLAWFUL_TRACES))("a job with %s", (_, traces) => {
  it.each(traces)("gives $code alone: $name", ({ reports, options, code }) => {
    expect(codesIn(checkTrace(reports, options), "error")).toEqual([code]);
  });
});
