import { describe, expect, it } from "vitest";
import { retryAfterSeconds } from "../../../src/adapters/client/retry-after.ts";

const NOW = Date.parse("2025-11-03T09:14:02Z");

const seconds = (headers: Readonly<Record<string, string>>): number | null =>
  retryAfterSeconds(new Headers(headers), NOW);

describe("retryAfterSeconds", () => {
  it.each([
    { text: "0", is: 0 },
    { text: " 120 ", is: 120 },
    { text: "2025", is: 2025 },
    { text: "Mon, 03 Nov 2025 09:15:02 GMT", is: 60 },
    { text: "Monday, 03-Nov-25 09:15:02 GMT", is: 60 },
    { text: "Mon Nov  3 09:14:03 2025 GMT", is: 1 },
    { text: "Mon, 03 Nov 2025 09:00:00 GMT", is: 0 },
  ])("reads $text as $is seconds", ({ text, is }) => {
    expect(seconds({ "retry-after": text })).toBe(is);
  });

  it("compares a date with that of the answer, whose clock wrote both", () => {
    const headers = { "retry-after": "Mon, 03 Nov 2025 11:00:30 GMT", date: "Mon, 03 Nov 2025 11:00:00 GMT" };
    expect(seconds(headers)).toBe(30);
    expect(seconds({ ...headers, date: "yesterday" })).toBe(6388);
  });

  it.each(["", "soon", "-5", "1.5", "1e3", "0x10", "2025-11-03", "Mon, 99 Nov 2025", "12345678901"])(
    "reads nothing in %j",
    (text) => {
      expect(seconds({ "retry-after": text })).toBeNull();
    },
  );

  it("is null without the header", () => {
    expect(seconds({})).toBeNull();
  });
});
