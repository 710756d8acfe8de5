import { type PercentageRule } from "../../../src/progress/index.ts";
import { type WireReport } from "../../support/lawful-run.ts";

/** A lie told to one report of a run, and the error that it must get. */
export interface Lie {
  readonly name: string;
  /** Which report lies: the moment of the run. */
  readonly tellAt: "created" | "pending" | "middle" | "late" | "end" | "after-end";
  readonly tell: (report: WireReport) => WireReport;
  /** The code of the one error: with the whole plan, and without any. */
  readonly withPlan: string | Partial<Record<PercentageRule, string>>;
  readonly withoutPlan?: string | Partial<Record<PercentageRule, string>>;
}

/** Says something else of a field. */
export const set =
  (field: string, value: unknown) =>
  (report: WireReport): WireReport => ({ ...report, [field]: value });

/** Says more of a number, or less. */
export const add =
  (field: string, by: number) =>
  (report: WireReport): WireReport => ({ ...report, [field]: Number(report[field]) + by });
