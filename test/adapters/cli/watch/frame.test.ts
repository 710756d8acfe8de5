import fc from "fast-check";
import { type ReportEvent, type WatchEvent } from "jobproof/client";
import { describe, expect, it } from "vitest";
import { fitted, widthOfText } from "../../../../src/adapters/cli/watch/fitted.ts";
import { type Canvas, frameOf } from "../../../../src/adapters/cli/watch/frame.ts";
import { glyphsFor } from "../../../../src/adapters/cli/watch/glyphs.ts";
import { reportLine, reportNews, troubleLine } from "../../../../src/adapters/cli/watch/plain-line.ts";
import { viewAfter, viewFrom, type WatchView } from "../../../../src/adapters/cli/watch/watch-view.ts";
import { anyPayload } from "../../../report/arbitrary-payloads.ts";
import { pretendedService, type Reply, told } from "../../client/pretended-service.ts";

const WIDE: Canvas = { columns: 79, rows: 23, glyphs: glyphsFor({}) };
const NARROW: Canvas = { ...WIDE, columns: 39 };

const TIMES = { created_at: "2025-11-03T09:14:02", updated_at: "2025-11-03T09:20:00" };
const RUNNING = { ...TIMES, status: "running", steps_per_epoch: 200, epochs_completed: 0 };

const series = (...values: readonly (number | null)[]) => ({
  keys: ["train_loss"],
  metrics: { train_loss: values.map((value, step) => ({ step, value })) },
});

/** What a watch tells of replies, of a job of two epochs. */
const eventsOf = async (...replies: readonly Reply[]): Promise<readonly WatchEvent[]> =>
  told(pretendedService([...replies, 404]), { check: { plan: { epochs: 2 } } });

/** The view after so many events, each when it was told. */
const viewOf = (events: readonly WatchEvent[]): WatchView => {
  const begun = Date.parse(events[0]?.at ?? "");
  return events.reduce(
    (view, event) => viewAfter(view, event, Date.parse(event.at)),
    viewFrom("cust-1", begun),
  );
};

const shown = (view: WatchView, now: number, canvas = WIDE): readonly string[] =>
  frameOf(view, now, canvas).map(({ text }) => text);

/** The frame after the replies, some seconds after the last of them. */
const frameAfter = async (
  replies: readonly Reply[],
  canvas = WIDE,
  later = 0,
): Promise<readonly string[]> => {
  const events = (await eventsOf(...replies)).slice(0, replies.length);
  return shown(viewOf(events), Date.parse(events.at(-1)?.at ?? "") + later * 1000, canvas);
};

const reportOf = async (reply: Reply): Promise<ReportEvent> => {
  const [event] = await eventsOf(reply);
  if (event?.type !== "report") throw new Error("the reply is no report");
  return event;
};

describe("frameOf", () => {
  const training = {
    ...RUNNING,
    steps_completed: 100,
    percentage_done: 25,
    metrics: series(4, 3, 2, 1),
  };

  it("shows status, progress, losses and what was found", async () => {
    expect(await frameAfter([training])).toEqual([
      "cust-1 · running: training · watched for 0 s",
      "███████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  25.0 %",
      "100 of 400 steps · 0 of 2 epochs",
      "train_loss █▆▃▁ 1",
      "lawful so far · 1 report · next look in 5 s",
    ]);
  });

  it("breaks between pieces where the terminal is narrow", async () => {
    expect(await frameAfter([training], NARROW)).toEqual([
      "cust-1 · running: training",
      "watched for 0 s",
      "███████▊░░░░░░░░░░░░░░░░░░░░░░░  25.0 %",
      "100 of 400 steps · 0 of 2 epochs",
      "train_loss █▆▃▁ 1",
      "lawful so far · 1 report",
      "next look in 5 s",
    ]);
  });

  it("keeps the first and the last lines where there are too few rows", async () => {
    expect(await frameAfter([training], { ...WIDE, rows: 3 })).toEqual([
      "cust-1 · running: training · watched for 0 s",
      expect.stringContaining("25.0 %"),
      "lawful so far · 1 report · next look in 5 s",
    ]);
    expect(await frameAfter([training], { ...WIDE, rows: 1 })).toHaveLength(1);
  });

  it("goes by the steps where the percentage is that of epochs, and says what is reported", async () => {
    const lines = await frameAfter([{ ...training, steps_completed: 199, percentage_done: 0 }]);
    expect(lines[1]).toContain(" 49.7 %");
    expect(lines[2]).toBe("199 of 400 steps · 0 of 2 epochs · percentage_done 0");
  });

  it("goes by the percentage where nobody knows how many steps there are", async () => {
    const lines = await frameAfter([
      { ...TIMES, status: "running", steps_completed: 7, percentage_done: 50 },
    ]);
    expect(lines.slice(1, 3)).toEqual([expect.stringContaining(" 50.0 %"), "7 steps"]);
  });

  it("draws no bar where neither is told", async () => {
    expect(
      await frameAfter([{ ...TIMES, status: "running", percentage_done: null, steps_completed: null }]),
    ).toEqual([
      "cust-1 · running: preparing · watched for 0 s",
      "lawful so far · 1 report · next look in 5 s",
    ]);
  });

  it("forces no bar to its end where the job stopped early", async () => {
    const stopped = { ...training, status: "completed" };
    const lines = await frameAfter([stopped]);
    expect(lines.slice(0, 2)).toEqual([
      "cust-1 · completed · watched for 0 s",
      expect.stringMatching(/^█{15}░{45} {2}25\.0 %$/u),
    ]);
  });

  it("never shows as 100 % what is below it", async () => {
    const lines = await frameAfter([{ ...TIMES, status: "running", percentage_done: 99.999 }]);
    expect(lines[1]).toContain(" 99.9 %");
  });

  it("tells how long the job waits, and for what", async () => {
    const queued = {
      ...TIMES,
      status: "pending",
      status_logs: [{ updated_at: "2025-11-03T09:14:02", message: "NotEnoughResources" }],
    };
    expect(await frameAfter([queued, queued], WIDE, 65)).toEqual([
      "cust-1 · pending · watched for 1 min 10 s",
      "in the queue for 1 min 10 s · NotEnoughResources",
      "lawful so far · 2 reports · looking",
    ]);
  });

  it("tells that nothing moves, once that is no burst of steps", async () => {
    expect(await frameAfter([training, training], WIDE, 54)).not.toContain("nothing has moved for 59 s");
    expect(await frameAfter([training, training], WIDE, 60)).toContain("nothing has moved for 1 min 5 s");
  });

  it("tells why a job failed", async () => {
    const failed = {
      ...training,
      status: "failed",
      status_logs: [
        { updated_at: "2025-11-03T09:14:02", message: "TrainingJobFailed", detail: "out of\u001B[2Jmemory" },
      ],
    };
    expect(await frameAfter([failed])).toContain("failed: out of\\u{1b}[2Jmemory");
  });

  it("tells of trouble, and keeps what was seen before it", async () => {
    const lines = await frameAfter([training, 503, 503]);
    expect(lines).toContain("100 of 400 steps · 0 of 2 epochs");
    expect(lines.at(-1)).toBe("no report: 503 · 2 in a row · next look in 8 s");
    expect(await frameAfter([503])).toEqual([
      "cust-1 · not seen yet · watched for 0 s",
      "no report: 503 · next look in 4 s",
    ]);
  });

  it("counts what was found, and turns red", async () => {
    const events = (
      await eventsOf(training, { ...training, steps_completed: 90, percentage_done: 22.5 })
    ).slice(0, 2);
    const lines = frameOf(viewOf(events), Date.parse(events[1]?.at ?? ""), WIDE);
    expect(lines.at(-1)).toEqual({
      tone: "bad",
      text: "unlawful so far · 2 reports · 1 error · next look in 5 s",
    });
    expect(lines[1]?.tone).toBe("bad");
  });

  it("says that a status is not known, and what the last one was", async () => {
    expect((await frameAfter([training, { ...training, status: "unknown" }]))[0]).toBe(
      "cust-1 · unknown (last: running) · watched for 5 s",
    );
    expect((await frameAfter([{ ...TIMES, status: "thinking" }]))[0]).toBe(
      "cust-1 · no known status · watched for 0 s",
    );
  });

  it("draws a gap where a loss is no number", async () => {
    expect(await frameAfter([{ ...training, metrics: series(2, null, 1) }])).toContain("train_loss █ ▁ 1");
    expect(await frameAfter([{ ...training, metrics: series(null) }])).toContain("train_loss   not a number");
  });

  it("shows the losses without a plot where no series tells them", async () => {
    const lines = await frameAfter([{ ...training, metrics: null, train_loss: 0.123456, val_loss: 1e-7 }]);
    expect(lines[2]).toBe("100 of 400 steps · 0 of 2 epochs · train_loss 0.1235 · val_loss 1e-7");
  });

  it("never draws wider than the canvas, nor more rows, nor a control character, whatever is answered", async () => {
    const size = fc.record({
      columns: fc.integer({ min: 10, max: 120 }),
      rows: fc.integer({ min: 1, max: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(anyPayload, size, async (payload, { columns, rows }) => {
        const events = (await eventsOf({ status: "running", ...(payload as object) })).slice(0, 1);
        const view = { ...viewOf(events), job: "字\u001B[2J".repeat(20) };
        const lines = shown(view, Date.parse(events[0]?.at ?? ""), { columns, rows, glyphs: WIDE.glyphs });
        expect(lines.length).toBeLessThanOrEqual(rows);
        for (const line of lines) {
          expect(widthOfText(line)).toBeLessThanOrEqual(columns);
          expect(line).not.toMatch(/\p{Cc}/u);
          expect(fitted(line, columns, WIDE.glyphs)).toBe(line);
        }
      }),
    );
  });
});

describe("reportLine", () => {
  it("tells on one line what is known", async () => {
    const report = await reportOf({
      ...RUNNING,
      steps_completed: 100,
      percentage_done: 25,
      updated_at: TIMES.created_at,
      metrics: series(4, 2.34567, null),
      status_logs: [{ updated_at: "2025-11-03T09:14:02", message: "TrainingJobRunning" }],
    });
    expect(reportLine(report)).toBe(
      "2025-11-03T09:14:02Z running: training, 25.0 %, 100 of 400 steps, 0 of 2 epochs, train_loss 2.346, TrainingJobRunning",
    );
    expect(reportNews(report)).toBe(reportLine(report).slice(21));
  });

  it("leaves out what is not", async () => {
    expect(reportLine(await reportOf({ status: "pending", percentage_done: null }))).toBe(
      "2025-11-03T09:14:02Z pending",
    );
  });
});

describe("troubleLine", () => {
  it("tells what was asked, what came of it and when the next look is", async () => {
    const [trouble] = await eventsOf(503);
    expect(trouble?.type === "trouble" && troubleLine(trouble)).toMatch(
      /^2025-11-03T09:14:02Z GET http:\S+\/status answered 503; next look in 4 s$/u,
    );
  });
});
