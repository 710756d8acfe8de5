import { describe, expect, it } from "vitest";
import {
  checkReport,
  checkTrace,
  type OwnLaw,
  renderGithub,
  renderJson,
  renderText,
  type Verdict,
} from "../../src/index.ts";
import { REPORT } from "../report/read.ts";
import { faultsOf } from "./well-formed.ts";

const DEEP = 50_000;

const nested = (open: string, close: string, depth = DEEP): unknown =>
  JSON.parse(`${open.repeat(depth)}null${close.repeat(depth)}`);

const DEPTHS = [
  ["lists", nested("[", "]")],
  ["objects", nested('{"a":', "}")],
  ["lists of lists of jobs", nested('{"data":[', "]}")],
  ["envelopes", nested('{"report":', "}")],
  ["job objects", nested('{"status_details":', "}")],
  ["prototypes", nested('{"__proto__":', "}")],
  ["metrics", nested('{"metrics":', "}")],
] as const;

const codesIn = ({ jobs }: Verdict): readonly string[] =>
  jobs.flatMap(({ findings }) =>
    findings.filter(({ code }) => code.startsWith("shape/")).map(({ code, path }) => `${code} ${path}`),
  );

const codesOf = (text: string): readonly string[] => codesIn(checkReport(JSON.parse(text)));

const expectSound = (verdict: Verdict): void => {
  expect(faultsOf(verdict)).toEqual([]);
  renderText(verdict, { show: "info" });
  renderJson(verdict);
};

const STEERING = "a\u001B[2J\nb\u0000\u2028\u202E";

/** What a terminal might obey, but for the ends of our own lines. */
const OBEYED = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u;

describe("a name or a sentence that would steer a terminal", () => {
  const ownLaw: OwnLaw = {
    code: "test/steering",
    severity: "error",
    statement: "",
    source: "",
    reads: [],
    taints: [],
    isBroken: () => true,
    explain: () => ({ path: `/${STEERING}`, message: STEERING, seen: STEERING, expected: STEERING }),
  };

  it.each([
    ["a series without points", { ...REPORT, metrics: { keys: [], metrics: { [STEERING]: [] } } }],
    [
      "a series whose steps fall",
      { ...REPORT, metrics: { keys: [], metrics: { [STEERING]: [{ step: 2 }, { step: 1 }] } } },
    ],
    ["a law of one's own", REPORT],
    ["an id", { ...REPORT, id: STEERING }],
  ])("is spelled out where text is shown: %s", (name, report) => {
    const verdict = checkReport(report, { laws: name === "a law of one's own" ? [ownLaw] : [] });
    const style = { show: "info" } as const;
    for (const text of [renderText(verdict, style), renderGithub(verdict, style)]) {
      expect(text).not.toMatch(OBEYED);
      expect(text).not.toMatch(/^b/mu);
    }
  });

  it("is cut in the sentences on a series whose name is long", () => {
    const key = "k".repeat(10_000);
    for (const points of [[], [{ step: 2 }, { step: 1 }]]) {
      const verdict = checkReport({ ...REPORT, metrics: { keys: [], metrics: { [key]: points } } });
      const found = verdict.jobs.flatMap(({ findings }) => findings);
      const series = found.find(({ code }) => /empty-series|step-decreased/u.test(code));
      expect(series?.message).toContain("… (10000 characters)");
      expect(series?.message.length).toBeLessThan(200);
    }
  });
});

describe("checkReport of values fifty thousand levels deep", () => {
  it.each(DEPTHS)("objects to %s without falling over", (_, deep) => {
    const verdict = checkReport(deep);
    expectSound(verdict);
    expect(verdict.verdict).toBe("unlawful");
  });

  it.each(DEPTHS)("objects to %s in any field without falling over", (_, deep) => {
    for (const field of [...Object.keys(REPORT), "extra"])
      expectSound(checkReport({ ...REPORT, [field]: deep }));
    expectSound(checkTrace([{ job: deep, plan: deep, report: REPORT }, { report: deep }, { data: deep }]));
    expectSound(checkReport({ status: "running", hyperparameters: deep, status_details: deep }));
  });
});

describe("checkReport of what JSON.parse makes of odd texts", () => {
  it("takes the last of duplicate keys, as JSON.parse does", () => {
    const verdict = checkReport(
      JSON.parse('{"status":"running","percentage_done":500,"status":"failed","percentage_done":5}'),
    );
    expect(verdict.jobs).toMatchObject([{ status: "failed", verdict: "lawful" }]);
  });

  it("takes nothing from a prototype that the text names", () => {
    expect(codesOf('{"__proto__":{"status":"running"}}')).toEqual([
      "shape/missing-field /status",
      "shape/missing-field /created_at",
      "shape/missing-field /updated_at",
      "shape/unknown-field /__proto__",
    ]);
  });

  it.each([
    ["1e999", "shape/not-finite"],
    ["-1e999", "shape/not-finite"],
    ["1e308", "shape/unsafe-integer"],
    ["9007199254740993", "shape/unsafe-integer"],
    ["9007199254740992", "shape/unsafe-integer"],
    ["0.1", "shape/unsafe-integer"],
    ["-0.1", "shape/negative-count"],
    ['"9"', "shape/wrong-type"],
  ])("objects to a count that is written %s", (written, code) => {
    const text = JSON.stringify(REPORT).replace('"best_epoch":0', `"best_epoch":${written}`);
    expect(codesOf(text)).toEqual([`${code} /best_epoch`]);
  });

  it("says of a count above 2^53 − 1 that it may not be the number that was written", () => {
    const text = JSON.stringify(REPORT).replace('"best_epoch":0', '"best_epoch":9007199254740993');
    const { jobs } = checkReport(JSON.parse(text));
    expect(jobs[0]?.findings.find(({ code }) => code === "shape/unsafe-integer")?.message).toBe(
      "best_epoch is 9007199254740992, above 2^53 − 1, where a double may stand for another number; expected a whole number from 0 to 2^53 − 1, or null",
    );
    expect(checkReport({}, { plan: { epochs: 2 ** 53 } }).unreadable[0]?.reason).toBe(
      "plan: epochs is 9007199254740992, which is above 2^53 − 1, where a double may stand for another number; it must be a whole number from 1 to 9007199254740991.",
    );
  });

  it.each(["0", "-0", "0.0", "0e0", "-0.0e-0"])("takes a count that is written %s for 0", (written) => {
    const text = JSON.stringify(REPORT).replace('"best_epoch":0', `"best_epoch":${written}`);
    expect(codesOf(text)).toEqual([]);
  });

  it("objects to a status of which the bytes were no UTF-8, and shows it without harm", () => {
    const bytes = Uint8Array.of(0x72, 0x75, 0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80);
    const status = new TextDecoder().decode(bytes);
    const verdict = checkReport({ ...REPORT, status });
    expect(codesIn(verdict)).toContain("shape/unknown-status /status");
    expectSound(verdict);
  });

  it("shows no control character that a text holds", () => {
    const steering = "\u001b[2J\u009b1m\r\n\u2028\u202e";
    const verdict = checkReport({ ...REPORT, status: steering, created_at: steering, train_loss: steering });
    expect(renderText(verdict, { show: "info" })).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
  });
});
