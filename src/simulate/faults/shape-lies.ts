import { faultOf } from "./lie.ts";
import { type BreakableCode, type Fault } from "./fault.ts";
import { type Glance, isSeen } from "./glance.ts";

const ANY_REPORT = "to every run";

/** A lie about the shape of one report, whichever it is. */
const malformed = (
  name: string,
  breaks: BreakableCode,
  says: string,
  change: (glance: Glance) => unknown,
): Fault =>
  faultOf({
    name,
    breaks,
    says,
    where: ANY_REPORT,
    fits: ({ report }) => isSeen(report),
    tell: (glance) => [change(glance)],
  });

/** Reports that are not shaped as reports are. */
export const SHAPE_FAULTS: readonly Fault[] = [
  malformed(
    "error-page",
    "shape/not-an-object",
    "a proxy answers with a page of its own",
    () => "502 Bad Gateway",
  ),
  malformed("status-left-out", "shape/missing-field", "a report has no status", ({ report }) => {
    const { status: _, ...rest } = report;
    return rest;
  }),
  malformed("update-time-null", "shape/missing-field", "updated_at is null", ({ report }) => ({
    ...report,
    updated_at: null,
  })),
  malformed("number-as-text", "shape/wrong-type", "steps_completed is a text", ({ report }) => ({
    ...report,
    steps_completed: String(report.steps_completed),
  })),
  malformed("percentage-overflows", "shape/not-finite", "percentage_done is infinite", ({ report }) => ({
    ...report,
    percentage_done: Number.POSITIVE_INFINITY,
  })),
  malformed("loss-diverges", "shape/not-finite", "val_loss is infinite", ({ report }) => ({
    ...report,
    val_loss: Number.POSITIVE_INFINITY,
  })),
  malformed(
    "steps-negative",
    "shape/negative-count",
    "steps_completed is −1 for not known",
    ({ report }) => ({
      ...report,
      steps_completed: -1,
    }),
  ),
  malformed(
    "steps-per-epoch-fractional",
    "shape/unsafe-integer",
    "steps_per_epoch is the reference's quotient, which is not whole",
    ({ report, schedule }) => ({ ...report, steps_per_epoch: schedule.stepsPerEpoch + 0.5 }),
  ),
  malformed("status-unheard-of", "shape/unknown-status", "the status is none of the nine", ({ report }) => ({
    ...report,
    status: "succeeded",
  })),
  malformed("time-as-number", "shape/wrong-type", "updated_at is a number of seconds", ({ report }) => ({
    ...report,
    updated_at: 1_762_161_240,
  })),
  malformed(
    "date-that-is-none",
    "shape/not-an-instant",
    "updated_at is the 30th of February",
    ({ report }) => ({
      ...report,
      updated_at: "2025-02-30T09:14:00",
    }),
  ),
];
