import { describe, expect, it } from "vitest";
import { checkTrace } from "../../src/index.ts";
import { REPORT_LAWS } from "../../src/laws/catalogue.ts";
import { at } from "../check/reports.ts";

const lacksOf = (...reports: readonly unknown[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    checkTrace(reports).jobs.flatMap(({ unjudged }) =>
      unjudged.map(({ code, lacks }): [string, readonly string[]] => [code, lacks]),
    ),
  );

/** What each law reads, the report's own facts first. */
const READ: Readonly<Record<string, readonly string[]>> = {
  "plan/contradicted": ["two statements of the plan"],
  "time/updated-before-created": ["a pair of times"],
  "time/stale-report": ["updated_at", "earlier updated_at"],
  "time/updated-decreased": ["updated_at", "earlier updated_at"],
  "time/created-changed": ["created_at", "earlier created_at"],
  "time/elapsed-decreased": ["elapsed_time", "earlier elapsed_time"],
  "time/elapsed-unset": ["status", "steps_completed"],
  "time/elapsed-exceeds-wall": ["created_at", "updated_at", "elapsed_time"],
  "time/updated-before-log": ["updated_at", "status_logs"],
  "status/job-contradicts": ["status", "two statuses"],
  "status/job-differs": ["status", "two statuses"],
  "status/left-terminal": ["status", "earlier status"],
  "status/illegal-transition": ["status", "earlier status"],
  "status/tolerated-transition": ["status", "a log", "earlier status"],
  "status/lags-log": ["status", "status_logs"],
  "progress/steps-per-epoch-mismatch": ["steps_per_epoch", "training samples and batch size"],
  "progress/steps-per-epoch-changed": ["steps_per_epoch", "earlier steps_per_epoch"],
  "progress/before-start": ["status"],
  "progress/after-end": ["status", "earlier status"],
  "progress/steps-exceed-total": ["steps_completed", "total steps"],
  "progress/steps-decreased": ["steps_completed", "earlier steps_completed"],
  "progress/epochs-exceed-plan": ["epochs_completed", "epochs"],
  "progress/epochs-decreased": ["epochs_completed", "earlier epochs_completed"],
  "progress/epochs-disagree-with-steps": ["steps_completed", "epochs_completed", "steps per epoch"],
  "progress/epochs-off-by-one": ["steps_completed", "epochs_completed", "steps per epoch"],
  "progress/percentage-out-of-range": ["percentage_done"],
  "progress/percentage-decreased": ["percentage_done", "earlier percentage_done"],
  "progress/percentage-mismatch": ["percentage_done", "a counter or the plan"],
  "progress/completed-short": ["status", "percentage_done"],
  "progress/failed-after-training": ["status", "percentage_done"],
  "progress/finishing": ["status", "percentage_done"],
  "metrics/keys-disagree": ["metrics"],
  "metrics/empty-series": ["metrics"],
  "metrics/step-decreased": ["metrics"],
  "metrics/step-beyond-progress": ["steps_completed", "metrics"],
  "metrics/best-epoch-out-of-range": ["best_epoch", "a counter or the plan"],
  "metrics/best-epoch-not-lowest": ["best_epoch", "metrics", "steps per epoch"],
  "metrics/val-loss-disagrees": ["best_epoch", "val_loss", "metrics", "steps per epoch"],
  "metrics/train-loss-unexplained": ["train_loss", "metrics"],
};

describe("what a law lacks", () => {
  it("is all that it reads, where a report states nothing", () => {
    expect(lacksOf({})).toEqual(READ);
    expect(Object.keys(READ)).toEqual(REPORT_LAWS.map(({ code }) => code));
  });

  it("is what no report stated, and else that one report states all of it", () => {
    const lacks = lacksOf(
      at(1, "running", { percentage_done: 1 }),
      at(2, "running", { metrics: { keys: [], metrics: {} } }),
      at(3, "running", { best_epoch: 1 }),
    );
    expect(lacks["time/elapsed-decreased"]).toEqual(["elapsed_time", "earlier elapsed_time"]);
    expect(lacks["metrics/step-beyond-progress"]).toEqual(["steps_completed"]);
    expect(lacks["metrics/best-epoch-not-lowest"]).toEqual(["steps per epoch"]);
    expect(lacks["progress/percentage-decreased"]).toEqual([
      "percentage_done and earlier percentage_done in one report",
    ]);
  });
});
