import { readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { createMonitor } from "jobproof";
import { type ReportEvent } from "jobproof/client";
import { afterAll, describe, expect, it } from "vitest";
import { openKeeper } from "../../../../src/adapters/cli/watch/keeper.ts";
import { openRecording } from "../../../../src/adapters/cli/watch/recording.ts";
import { createEstimator } from "../../../../src/trace/estimate-remaining.ts";
import { runInProcess, scratchDirectory } from "../run-in-process.ts";

const scratch = scratchDirectory();
afterAll(scratch.remove);

const JOB = "cust-1";

/** As much of an event as a recording keeps. */
const event = (steps: number): ReportEvent =>
  ({
    at: "2025-11-03T09:14:02.000000Z",
    report: { status: "running", steps_completed: steps },
  }) as unknown as ReportEvent;

const lineOf = (steps: number): string =>
  `{"job":"cust-1","at":"2025-11-03T09:14:02.000000Z","report":{"status":"running","steps_completed":${steps}}}\n`;

/** Opens a file, adds reports and closes it; answers whether a cut line was taken out, or why it could not be. */
const recorded = async (path: string, ...steps: readonly number[]): Promise<boolean | string> => {
  const recording = await openRecording(path, { job: JOB, plan: {} });
  if (!recording.ok) return recording.error;
  for (const count of steps)
    // oxlint-disable-next-line no-await-in-loop -- one after another
    expect(await recording.value.add(event(count))).toEqual({ ok: true, value: null });
  await recording.value.close();
  return recording.value.wasCut;
};

describe("openRecording", () => {
  it("adds a line for each report, and goes on where it was", async () => {
    const path = join(scratch.path, "plain.ndjson");
    expect(await recorded(path, 1, 2)).toBe(false);
    expect(await recorded(path, 3)).toBe(false);
    expect(readFileSync(path, "utf8")).toBe(lineOf(1) + lineOf(2) + lineOf(3));
  });

  it("is on the disk as soon as a report is added", async () => {
    const path = join(scratch.path, "at-once.ndjson");
    const recording = await openRecording(path, { job: JOB, plan: {} });
    if (!recording.ok) throw new Error(recording.error);
    await recording.value.add(event(1));
    expect(readFileSync(path, "utf8")).toBe(lineOf(1));
    await recording.value.close();
  });

  it("takes the caller's plan along with the first report", async () => {
    const path = join(scratch.path, "plan.ndjson");
    const recording = await openRecording(path, { job: JOB, plan: { epochs: 2 } });
    if (!recording.ok) throw new Error(recording.error);
    await recording.value.add(event(1));
    await recording.value.add(event(2));
    await recording.value.close();
    const plans = readFileSync(path, "utf8")
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { readonly plan?: object }).plan);
    expect(plans).toEqual([{ epochs: 2 }, undefined]);
  });

  it("loses the last line at most, wherever it was cut, and leaves a file that check reads", async () => {
    const whole = lineOf(1) + lineOf(2);
    const first = lineOf(1).length;
    for (let cut = first; cut <= whole.length; cut += 1) {
      const path = scratch.write("cut.ndjson", whole);
      truncateSync(path, cut);
      const isLineWhole = cut >= whole.length - 1;
      // oxlint-disable no-await-in-loop -- one file
      expect(await recorded(path, 9)).toBe(cut > first && !isLineWhole);
      expect(readFileSync(path, "utf8")).toBe(lineOf(1) + (isLineWhole ? lineOf(2) : "") + lineOf(9));
      // oxlint-enable no-await-in-loop
    }
    expect(
      await runInProcess(["check", scratch.write("mended.ndjson", lineOf(1) + lineOf(9))]),
    ).toMatchObject({
      status: 0,
      stderr: [],
    });
  });

  it("mends a last line longer than what is read at once", async () => {
    const long = `{"job":"cust-1","report":{"note":"${"x".repeat(200_000)}`;
    const path = scratch.write("long.ndjson", lineOf(1) + long);
    expect(await recorded(path, 2)).toBe(true);
    expect(readFileSync(path, "utf8")).toBe(lineOf(1) + lineOf(2));
  });

  it.each([
    { name: "notes.txt", content: "remember the milk" },
    { name: "pretty.json", content: '{\n  "job": "x"\n}' },
    { name: "bytes", content: Buffer.from([0, 255, 7]) },
  ])("leaves $name alone, which is no recording", async ({ name, content }) => {
    const path = scratch.write(name, content);
    expect(await recorded(path, 1)).toBe(
      "it is no recording: its last line is none of one. Name another file.",
    );
    expect(readFileSync(path)).toEqual(Buffer.from(content));
  });

  it("says why a file cannot be written", async () => {
    expect(await recorded(join(scratch.path, "no/such/folder.ndjson"))).toBe("there is no such folder.");
    expect(await recorded(scratch.path)).toBe("it is a directory; name a file.");
  });

  it.skipIf(process.platform !== "linux")("says when the disk is full", async () => {
    const recording = await openRecording("/dev/full", { job: JOB, plan: {} });
    if (!recording.ok) throw new Error(recording.error);
    expect(await recording.value.add(event(1))).toEqual({ ok: false, error: "the disk is full." });
    await recording.value.close();
  });
});

const audience = () => ({ job: JOB, monitor: createMonitor(), estimator: createEstimator() });

describe("openKeeper", () => {
  it("shows the reports of its job that the file holds to those who watch on", async () => {
    const others = '{"job":"cust-2","report":{"status":"failed"}}\n';
    const path = scratch.write("two.ndjson", lineOf(1) + others + lineOf(2) + '{"job":"cu');
    const watching = audience();
    const opened = await openKeeper(path, { job: JOB, plan: {} }, watching);
    expect(opened.ok && opened.value.notes).toEqual([
      `${path}: its last line had been cut short, and was taken out.`,
      `${path}: goes on after 2 reports of the job.`,
    ]);
    expect(watching.monitor.verdict().jobs).toMatchObject([{ job: JOB, reports: 2, status: "running" }]);
    expect(watching.monitor.observe({ status: "running", steps_completed: 1 })[0]?.code).toBe(
      "progress/steps-decreased",
    );
    if (opened.ok) await opened.value.keeper.close();
  });

  it("refuses a file that cannot be read through, and names the line", async () => {
    const path = scratch.write("spoilt.ndjson", `${lineOf(1)}{"job":\n${lineOf(2)}`);
    expect(await openKeeper(path, { job: JOB, plan: {} }, audience())).toEqual({
      ok: false,
      error: expect.stringContaining(`${path}: it is no recording to go on with: line 2: `) as string,
    });
  });

  it("says once that nothing more is kept", async () => {
    const opened = await openKeeper("/dev/full", { job: JOB, plan: {} }, audience());
    if (!opened.ok) throw new Error(opened.error);
    const { keeper } = opened.value;
    expect(keeper.hasFailed()).toBe(false);
    expect(await keeper.keep(event(1))).toBe("/dev/full: the disk is full. Nothing more is recorded.");
    expect(await keeper.keep(event(2))).toBeUndefined();
    expect(keeper.hasFailed()).toBe(true);
    await keeper.close();
  });

  it("keeps nothing where no file is named", async () => {
    const opened = await openKeeper(undefined, { job: JOB, plan: {} }, audience());
    expect(opened.ok && (await opened.value.keeper.keep(event(1)))).toBeUndefined();
  });
});
