import { type Verdict } from "../../../src/check/verdict.ts";

/** A lawful report of a job of 438 steps in 2 epochs, at a minute of its life; fields may be put over its own. */
export const report = (minute: number, fields: object = {}): object => ({
  created_at: "2026-01-01T00:00:00",
  updated_at: `2026-01-01T00:${String(minute).padStart(2, "0")}:00`,
  status: "running",
  ...fields,
});

/** The same as one line of JSON, without its line feed. */
export const line = (minute: number, fields: object = {}): string => JSON.stringify(report(minute, fields));

/** Lines of text, each ended by a line feed. */
export const lines = (...texts: readonly string[]): string => texts.map((text) => `${text}\n`).join("");

/** A job of three lawful reports, a line each. */
export const LAWFUL = lines(line(1, { status: "created" }), line(2), line(3, { status: "completed" }));

/** A job that leaves a terminal status on its second line: an error. */
export const UNLAWFUL = lines(line(1, { status: "completed" }), line(2, { status: "running" }));

/** The verdict that was printed as JSON. */
export const verdictOf = (stdout: string): Verdict => JSON.parse(stdout) as Verdict;
