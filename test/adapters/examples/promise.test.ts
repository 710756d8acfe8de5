import { describe, expect, it } from "vitest";
import { promiseOf } from "../../../src/adapters/examples/promise.ts";

const reason = (name: string): string => {
  const promised = promiseOf(name);
  return promised.ok ? "" : promised.error;
};

describe("promiseOf", () => {
  it("takes the law of an unlawful run from folder and name", () => {
    const promised = { family: "status", verdict: "unlawful", code: "status/left-terminal" };
    expect(promiseOf("status/unlawful.left-terminal.ndjson")).toEqual({ ok: true, value: promised });
    expect(promiseOf("status/unlawful.left-terminal.retried.json")).toEqual({ ok: true, value: promised });
  });

  it("takes a lawful run to be remarked on by a law that its name has", () => {
    expect(promiseOf("time/lawful.stale-report.late-answer.ndjson")).toEqual({
      ok: true,
      value: { family: "time", verdict: "lawful", code: "time/stale-report" },
    });
  });

  it("takes what is no law for the story of a lawful run", () => {
    expect(promiseOf("status/lawful.cancel-race.ndjson")).toEqual({
      ok: true,
      value: { family: "status", verdict: "lawful", code: undefined },
    });
  });

  it.each([
    "lawful.json",
    "status/lawful.json",
    "status/illegal.left-terminal.json",
    "status/lawful.one.two.three.json",
    "status/deep/lawful.one.json",
    "status/lawful.One.json",
    "status/lawful.one.txt",
  ])("refuses %s, which has none of the forms", (name) => {
    expect(reason(name)).toMatch(/^it is not named FAMILY\/lawful\.STORY/u);
  });

  it("refuses a family and a law that do not exist", () => {
    expect(reason("spelling/lawful.one.json")).toBe("spelling is no family of laws");
    expect(reason("status/unlawful.cancel-race.json")).toBe("status/cancel-race is no law");
    expect(reason("status/lawful.left-terminus.story.json")).toBe("status/left-terminus is no law");
  });

  it("refuses an unlawful run named for a law that makes no job unlawful", () => {
    expect(reason("time/unlawful.stale-report.json")).toBe(
      "time/stale-report is no error, so that it makes no job unlawful",
    );
  });
});
