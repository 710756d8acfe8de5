import { type LawCode } from "../../laws/law-code.ts";
import { type PartialPlan } from "../../job/training-plan.ts";
import { type ResolvedScenario } from "../scenario.ts";
import { type Run } from "../simulate.ts";

/** One look at a job whose service, or whose way to the poller, is at fault. */
export interface FaultyReport {
  /** Seconds since the job was created, by the poller's clock. */
  readonly at: number;
  /** What arrives: mostly a report. */
  readonly report: unknown;
}

/** A run with a fault in it. */
export interface FaultyRun {
  readonly scenario: ResolvedScenario;
  readonly job: string;
  /** What is known of the plan; for a few faults that is not all of it. */
  readonly plan: PartialPlan;
  readonly fault: Fault;
  readonly reports: Iterable<FaultyReport>;
}

/** What is only remarked on: no fault breaks these. */
type RemarkCode =
  | "shape/unknown-field"
  | "shape/status-spelling"
  | "time/elapsed-unset"
  | "time/updated-before-log"
  | "status/job-differs"
  | "status/tolerated-transition"
  | "status/lags-log"
  | "progress/epochs-off-by-one"
  | "progress/completed-short"
  | "progress/failed-after-training"
  | "progress/finishing"
  | "metrics/empty-series"
  | "metrics/train-loss-unexplained";

/** The code of a law that some fault breaks: that of every error and warning. */
export type BreakableCode = Exclude<LawCode, RemarkCode>;

/** One thing that can go wrong with the reports of a job. */
export interface Fault {
  /** Names what goes wrong, in kebab case. */
  readonly name: string;
  /** `lie`: the service reports what cannot be true; `transport`: the reports are true, but come otherwise than they were sent. */
  readonly kind: "lie" | "transport";
  /** The code of the one error or warning that a checker must give, for this plan and no other; `null` where the run stays lawful. */
  readonly breaks: BreakableCode | null;
  /** What goes wrong, in one sentence. */
  readonly says: string;
  /** To which runs it can be done, in one sentence. */
  readonly where: string;
  /** Whether it can be done to a run. */
  readonly appliesTo: (run: Run) => boolean;
  /** Does it to a run to which it can be done; where several places are open, the seed chooses one. The run itself stays as it is. */
  readonly inject: (run: Run) => FaultyRun;
}
