import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkReport,
  checkTrace,
  jsonPieces,
  type JobVerdict,
  renderJson,
  renderText,
  textPieces,
  type Verdict,
} from "../../src/index.ts";
import { anyPayload } from "../report/arbitrary-payloads.ts";
import { RUNNING } from "./reports.ts";
import { RICH } from "./rich-verdict.ts";

const recordedAs = (file: string): string => join(import.meta.dirname, "__snapshots__", file);

const linesOf = (text: string): readonly string[] => text.split("\n");

/** A verdict as text in which a job, a field and a status are all called so. */
const written = (name: string): string =>
  renderText(checkTrace([{ job: name, report: { ...RUNNING, [name]: name, status: name } }]), {
    show: "info",
  });

describe("renderText", () => {
  it("writes a rich verdict as it was recorded", async () => {
    await expect(renderText(RICH)).toMatchFileSnapshot(recordedAs("rich.txt"));
    await expect(renderText(RICH, { show: "info" })).toMatchFileSnapshot(recordedAs("rich-info.txt"));
  });

  it("shows errors and warnings unless told, and counts what it does not show", () => {
    const verdict = checkReport({ ...RUNNING, extra: 1, percentage_done: 101, created_at: null });
    const shownWith = (show: "error" | "warning" | "info") =>
      linesOf(renderText(verdict, { show })).filter((line) => /^(?:error|warning|info)\[/u.test(line)).length;
    expect([shownWith("error"), shownWith("warning"), shownWith("info")]).toEqual([1, 2, 3]);
    expect(renderText(verdict)).toBe(renderText(verdict, { show: "warning" }));
    expect(renderText(verdict, { show: "error" })).toContain(
      "1 error, 1 warning, 1 info (--show info shows all)",
    );
    expect(renderText(verdict, { show: "info" })).not.toContain("--show");
  });

  it("ends each job with what held and what could not be judged", () => {
    expect(renderText(checkReport(RUNNING))).toMatch(
      /^job: lawful: running after 1 report, nothing found\n\d+ laws held, \d+ did not apply, \d+ could not be judged \(.+\)\n$/u,
    );
  });

  it("writes nothing of no job", () => {
    expect(renderText(checkReport([]))).toBe("");
  });

  it("only counts lawful jobs past twenty, and still shows the others", () => {
    const jobs = Array.from({ length: 30 }, (_, job) => ({
      job: `job-${job}`,
      report: { ...RUNNING, percentage_done: job === 17 ? 101 : 0 },
    }));
    const text = renderText(checkTrace(jobs));
    expect(text).toContain("job job-17, 1st report");
    expect(text).not.toContain("job-16");
    expect(text).toContain(
      "30 jobs: 29 lawful, 1 unlawful; 1 error\n29 jobs of which there is nothing to show: --format json tells all\n",
    );
    expect(renderText(checkTrace(jobs.slice(0, 2)))).toMatch(/\n2 jobs: 2 lawful, 0 unlawful\n$/u);
    expect(renderText(checkTrace(jobs.slice(0, 17)))).toContain("job-16: lawful");
  });

  it("cuts long names and long values", () => {
    const long = "x".repeat(1_000_000);
    const verdict = checkTrace([{ job: long, report: { ...RUNNING, status: long, created_at: long } }]);
    for (const line of linesOf(renderText(verdict, { show: "info" }))) expect(line.length).toBeLessThan(1000);
  });

  it("shows so much of a job's name as it is told to, its end", () => {
    const name = `${"folder/".repeat(20)}polls.ndjson`;
    const verdict = checkTrace([{ ...RUNNING, percentage_done: 101 }], { job: name });
    expect(renderText(verdict)).toContain(`\n   |  job ${name}, 1st report\n`);
    expect(renderText(verdict)).toContain(`\n\n${name}: unlawful`);
    const short = renderText(verdict, { longestName: 20 });
    expect(short).toContain("\n   |  job …folder/polls.ndjson, 1st report\n");
    expect(short).toContain("\n\n…folder/polls.ndjson: unlawful");
  });

  it("prints nothing of a job's or a field's name that a terminal might obey, nor a line more for it", () => {
    const text = written("a\n\u001b[2J\u009b1m\u2028\u202e".repeat(100));
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
    expect(linesOf(text)).toHaveLength(linesOf(written("plain")).length);
    for (const line of linesOf(text)) expect(line.length).toBeLessThan(2000);
  });

  it("always ends with a line end, and never throws", () => {
    fc.assert(
      fc.property(fc.array(anyPayload, { minLength: 1, maxLength: 3 }), (payloads) => {
        const verdict = checkTrace(payloads);
        for (const show of ["error", "warning", "info"] as const)
          expect(renderText(verdict, { show })).toMatch(verdict.jobs.length === 0 ? /^$/u : /[^\n]\n$/u);
      }),
      { numRuns: 300 },
    );
  });
});

/** A verdict on many jobs alike, which counts those that were asked for. */
const manyJobs = (count: number) => {
  const { jobs, ...verdict }: Verdict = checkReport({ ...RUNNING, percentage_done: 101 });
  const asked = { jobs: 0 };
  const stream = {
    ...verdict,
    jobs: {
      *[Symbol.iterator](): Generator<JobVerdict> {
        for (let number = 0; number < count; number += 1) {
          asked.jobs += 1;
          yield* jobs.map((job) => ({ ...job, job: `cust-${number}` }));
        }
      },
    },
  };
  return { stream, asked, whole: (): Verdict => ({ ...verdict, jobs: [...stream.jobs] }) };
};

describe.each([
  { name: "textPieces", pieces: textPieces, render: renderText },
  { name: "jsonPieces", pieces: jsonPieces, render: renderJson },
])("$name", ({ pieces, render }) => {
  it.each([0, 1, 20, 21, 50])("are together what is written of %i jobs at once", (count) => {
    const { stream, whole } = manyJobs(count);
    expect([...pieces(stream)].join("")).toBe(render(whole()));
  });

  it("asks for no more jobs than are written, but for a few", () => {
    const { stream, asked } = manyJobs(1_000_000_000);
    let told = 0;
    for (const piece of pieces(stream)) {
      told += piece.includes("cust-") ? 1 : 0;
      if (told === 100) break;
    }
    expect(asked.jobs).toBeGreaterThanOrEqual(100);
    expect(asked.jobs).toBeLessThan(125);
  });
});

describe("renderJson", () => {
  it("writes a rich verdict as it was recorded", async () => {
    await expect(renderJson(RICH)).toMatchFileSnapshot(recordedAs("rich.json"));
  });

  it("always writes JSON that is read back as the verdict", () => {
    fc.assert(
      fc.property(fc.array(anyPayload, { maxLength: 3 }), (payloads) => {
        const verdict = checkTrace(payloads);
        const text = renderJson(verdict);
        expect(text.endsWith("}\n")).toBe(true);
        expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(verdict));
      }),
      { numRuns: 300 },
    );
  });

  it("writes what JSON has no words for as texts", () => {
    const { jobs } = checkReport({
      ...RUNNING,
      percentage_done: Number.NaN,
      val_loss: 12n,
      steps_completed: Infinity,
    });
    expect(jobs[0]?.findings.map(({ seen }) => seen)).toEqual(["NaN", "Infinity", "12n"]);
  });
});
