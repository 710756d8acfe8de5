import fc from "fast-check";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  checkReport,
  checkTrace,
  createChecker,
  junitPieces,
  renderJunit,
  type Verdict,
} from "../../src/index.ts";
import { anyPayload } from "../report/arbitrary-payloads.ts";
import { parsedXml, type XmlElement } from "../support/xml.ts";
import { RUNNING } from "./reports.ts";
import { HOSTILE, RICH, verdictOn } from "./rich-verdict.ts";

const childrenOf = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child) => child.name === name);

/** How many tests of a suite have a child of a name. */
const having = (suite: XmlElement, name: string): string =>
  String(childrenOf(suite, "testcase").filter((test) => childrenOf(test, name).length > 0).length);

/** The suites of a document that is JUnit XML: only known elements where they may stand, and true counts. */
const suitesIn = (document: string): readonly XmlElement[] => {
  const root = parsedXml(document);
  expect(root.name).toBe("testsuites");
  for (const suite of root.children) {
    expect(suite.name).toBe("testsuite");
    expect(suite.attributes).toEqual({
      name: expect.any(String) as string,
      tests: String(suite.children.length),
      failures: having(suite, "failure"),
      errors: having(suite, "error"),
      skipped: having(suite, "skipped"),
    });
    for (const test of suite.children) {
      expect(test.name).toBe("testcase");
      expect(test.attributes).toMatchObject({
        name: expect.any(String) as string,
        classname: expect.stringMatching(/^jobproof\.[a-z]+$/u) as string,
      });
      expect(test.children.filter(({ name }) => name !== "system-out").length).toBeLessThanOrEqual(1);
      for (const { name } of test.children)
        expect(["failure", "error", "skipped", "system-out"]).toContain(name);
    }
  }
  return root.children;
};

const testIn = (document: string, law: string): XmlElement | undefined =>
  suitesIn(document)
    .flatMap(({ children }) => children)
    .find(({ attributes }) => attributes["name"] === law);

describe("renderJunit", () => {
  it("writes a rich verdict as it was recorded", async () => {
    const record = join(import.meta.dirname, "__snapshots__/rich.junit.xml");
    await expect(renderJunit(RICH)).toMatchFileSnapshot(record);
  });

  it("makes a suite of each job and a test of each law in force", () => {
    const verdict = checkTrace(
      [
        { job: "one", report: RUNNING },
        { job: "two", report: RUNNING },
      ],
      {
        severities: { "shape/unknown-field": "off" },
      },
    );
    const suites = suitesIn(renderJunit(verdict));
    expect(suites.map(({ attributes }) => attributes["name"])).toEqual(["one", "two"]);
    for (const { children } of suites)
      expect(children.map(({ attributes }) => attributes["name"])).toEqual(verdict.laws);
    expect(verdict.laws).not.toContain("shape/unknown-field");
  });

  it("skips what could not be judged, and says for lack of what", () => {
    const document = renderJunit(checkReport(RUNNING));
    const [job] = checkReport(RUNNING).jobs;
    const skipped = suitesIn(document)[0]?.children.filter((test) => childrenOf(test, "skipped").length > 0);
    expect(skipped?.map(({ attributes }) => attributes["name"])).toEqual(
      job?.unjudged.map(({ code }) => code),
    );
    expect(testIn(document, "progress/steps-exceed-total")?.children[0]?.attributes["message"]).toMatch(
      /^could not be judged for lack of: .*total steps/u,
    );
    expect(testIn(document, "plan/contradicted")?.children[0]?.attributes["message"]).toMatch(
      /^does not apply without: /u,
    );
  });

  it("fails by what is as grave as it is told, and puts the rest beside it", () => {
    const verdict = checkReport({ ...RUNNING, percentage_done: 101, created_at: null, extra: 1 });
    const failing = (failOn: "error" | "warning" | "info" | "never") =>
      suitesIn(renderJunit(verdict, { failOn })).map(({ attributes }) => attributes["failures"]);
    expect([failing("never"), failing("error"), failing("warning"), failing("info")]).toEqual([
      ["0"],
      ["1"],
      ["2"],
      ["3"],
    ]);
    expect(renderJunit(verdict)).toBe(renderJunit(verdict, { failOn: "error" }));
    const document = renderJunit(verdict);
    expect(testIn(document, "progress/percentage-out-of-range")?.children).toMatchObject([
      {
        name: "failure",
        attributes: { message: "percentage_done is 101, outside 0 to 100", type: "error" },
        text: expect.stringContaining("   =  expected: 0 to 100\n") as string,
      },
    ]);
    expect(testIn(document, "shape/missing-field")?.children).toMatchObject([
      { name: "system-out", text: expect.stringMatching(/^warning\[shape\/missing-field\]/u) as string },
    ]);
  });

  it("tells file and line of what was found, and of what could not be read", () => {
    const document = renderJunit(verdictOn("a <b>.json"));
    const [unreadable, first] = suitesIn(document);
    expect(unreadable).toMatchObject({
      attributes: { name: "unreadable input", errors: "1" },
      children: [
        {
          attributes: { name: "a <b>.json:3", file: "a <b>.json", line: "3" },
          children: [{ name: "error", attributes: { message: "it is no JSON.", type: "unreadable" } }],
        },
      ],
    });
    expect(first?.attributes["name"]).toBe("a <b>.json");
    expect(testIn(document, "shape/unknown-status")?.attributes).toMatchObject({
      file: "a <b>.json",
      line: "7",
    });
  });

  it("writes JUnit XML of anything that is judged", () => {
    fc.assert(
      fc.property(fc.array(anyPayload, { minLength: 1, maxLength: 3 }), (payloads) => {
        const verdict = checkTrace(payloads);
        const suites = suitesIn(renderJunit(verdict, { failOn: "error" }));
        const unlawful = verdict.jobs.filter((job) => job.verdict === "unlawful").length;
        expect(suites.filter(({ attributes }) => attributes["failures"] !== "0")).toHaveLength(unlawful);
      }),
    );
  });

  it("writes JUnit XML of any names", () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(HOSTILE), fc.string({ unit: "binary" })), (name) => {
        const document = renderJunit(verdictOn(name), { failOn: "info" });
        expect(suitesIn(document)).toHaveLength(3);
        expect(document).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}]/u);
      }),
    );
  });

  it("has room for findings of laws that are no longer in force", () => {
    const verdict: Verdict = { ...checkReport({ ...RUNNING, percentage_done: 101 }), laws: [] };
    expect(suitesIn(renderJunit(verdict))[0]?.attributes).toMatchObject({ tests: "1", failures: "1" });
  });

  it("is written in pieces", () => {
    expect([...junitPieces(RICH)].join("")).toBe(renderJunit(RICH));
    expect([...junitPieces(RICH)].length).toBeGreaterThan(10);
    expect(suitesIn(renderJunit(createChecker().verdict()))).toEqual([]);
  });
});
