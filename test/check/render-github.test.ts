import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkReport, checkTrace, githubPieces, renderGithub } from "../../src/index.ts";
import { anyPayload } from "../report/arbitrary-payloads.ts";
import { at, RUNNING } from "./reports.ts";
import { HOSTILE, RICH, verdictOn } from "./rich-verdict.ts";

interface Command {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const unescaped = (text: string): string =>
  text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");

const unescapedProperty = (text: string): string =>
  unescaped(text.replaceAll("%3A", ":").replaceAll("%2C", ","));

/** Reads a line as the runner of GitHub Actions does; nothing where it is plain output. */
const commandOf = (line: string): Command | undefined => {
  const {
    command,
    properties = "",
    data = "",
  } = /^\s*::(?<command>[^\s:]+)(?: (?<properties>.*?))?::(?<data>.*)$/su.exec(line)?.groups ?? {};
  if (command === undefined) return undefined;
  const pairs = properties.split(",").map((pair) => {
    const mark = pair.indexOf("=");
    return [pair.slice(0, mark), unescapedProperty(pair.slice(mark + 1))] as const;
  });
  return { command, properties: Object.fromEntries(pairs), data: unescaped(data) };
};

/** The commands of an output, which ends with one plain line that counts jobs. */
const commandsIn = (output: string): readonly Command[] => {
  const lines = output.split("\n");
  expect(lines.pop()).toBe("");
  expect(lines.pop()).toMatch(/^jobproof: \d+ jobs?, \d+ lawful, \d+ unlawful$/u);
  return lines.map((line) => commandOf(line) ?? { command: `no command: ${line}`, properties: {}, data: "" });
};

describe("renderGithub", () => {
  it("annotates the lines of what was found", () => {
    const { jobs, ...verdict } = checkReport({ ...RUNNING, percentage_done: 101 });
    const placed = jobs.map((job) => ({
      ...job,
      findings: job.findings.map((finding) => ({ ...finding, file: "a,b:c.json", line: 4 })),
    }));
    const output = renderGithub({ ...verdict, jobs: placed });
    expect(output).toBe(
      "::error file=a%2Cb%3Ac.json,line=4,title=progress/percentage-out-of-range::percentage_done is 101, outside 0 to 100%0Ajob job, 1st report, at /percentage_done%0Aseen: 101%0Aexpected: 0 to 100%0Ahelp: jobproof laws progress/percentage-out-of-range\njobproof: 1 job, 0 lawful, 1 unlawful\n",
    );
    expect(commandsIn(output)[0]).toMatchObject({ properties: { file: "a,b:c.json", line: "4" } });
  });

  it("names the severities, and shows as much as it is told to", () => {
    const verdict = checkReport({ ...RUNNING, percentage_done: 101, created_at: null, extra: 1 });
    const commands = (show: "error" | "warning" | "info") =>
      commandsIn(renderGithub(verdict, { show })).map(({ command }) => command);
    expect([commands("error"), commands("warning"), commands("info")]).toEqual([
      ["error"],
      ["error", "warning"],
      ["error", "warning", "notice"],
    ]);
    expect(renderGithub(verdict)).toBe(renderGithub(verdict, { show: "warning" }));
  });

  it("annotates what could not be read, on its line where it stands in a file", () => {
    const unreadable = [
      { file: "x.json", line: 2, reason: "it is 100 % broken." },
      { file: "-", line: 3, reason: "it is no JSON." },
      { file: null, line: null, reason: "an option is wrong." },
    ];
    expect(commandsIn(renderGithub({ ...checkReport(RUNNING), unreadable }))).toEqual([
      {
        command: "error",
        properties: { file: "x.json", line: "2", title: "unreadable input" },
        data: "it is 100 % broken.",
      },
      { command: "error", properties: { title: "unreadable input" }, data: "it is no JSON." },
      { command: "error", properties: { title: "unreadable input" }, data: "an option is wrong." },
    ]);
  });

  it("writes an annotation, and nothing else, for each finding and each problem, on anything", () => {
    fc.assert(
      fc.property(fc.array(anyPayload, { minLength: 1, maxLength: 3 }), (payloads) => {
        const verdict = checkTrace(payloads);
        const found = [
          ...verdict.unreadable.map(() => "unreadable input"),
          ...verdict.jobs.flatMap(({ findings }) => findings.map(({ code }) => code)),
        ];
        const commands = commandsIn(renderGithub(verdict, { show: "info" }));
        expect(commands.map(({ properties }) => properties["title"])).toEqual(found);
        for (const { command } of commands) expect(["error", "warning", "notice"]).toContain(command);
      }),
    );
  });

  it("lets no name make a command, a line, or anything that a terminal might obey", () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(HOSTILE), fc.string({ unit: "binary" })), (name) => {
        const verdict = verdictOn(name);
        const output = renderGithub(verdict, { show: "info" });
        const count = verdict.jobs.reduce((sum, { findings }) => sum + findings.length, 0);
        expect(commandsIn(output)).toHaveLength(count + verdict.unreadable.length);
        expect(output).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
      }),
    );
  });

  it("is written in pieces, one for each annotation", () => {
    const many = checkTrace([at(1, "running", { percentage_done: 101 }), at(2, "created")]);
    expect([...githubPieces(many)].join("")).toBe(renderGithub(many));
    expect([...githubPieces(RICH, { show: "info" })].length).toBe(
      RICH.jobs.reduce((sum, { findings }) => sum + findings.length, RICH.unreadable.length + 1),
    );
  });
});
