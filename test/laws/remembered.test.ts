import { describe, expect, it } from "vitest";
import { remembered } from "../../src/laws/remembered.ts";

describe("remembered", () => {
  it("makes a value once for each key", () => {
    const known = new Map<string, object>();
    const first = remembered(known, "a", () => ({}));
    expect(remembered(known, "a", () => ({}))).toBe(first);
    expect(remembered(known, "b", () => ({}))).not.toBe(first);
    expect([...known.keys()]).toEqual(["a", "b"]);
  });

  it("begins anew after a thousand values", () => {
    const known = new Map<string, number>();
    for (let at = 0; at < 1000; at += 1) remembered(known, String(at), () => at);
    expect(known.size).toBe(1000);
    expect(remembered(known, "0", () => -1)).toBe(0);
    expect(remembered(known, "1000", () => 1000)).toBe(1000);
    expect([...known]).toEqual([["1000", 1000]]);
  });
});
