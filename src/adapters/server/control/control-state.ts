import { type Scenario } from "../../../simulate/index.ts";
import { type NamedConfig } from "../configs/built-in-configs.ts";
import { type JobBook } from "../jobs/job-book.ts";
import { type ProgressMode } from "../progress-mode.ts";
import { type Incidents } from "../transport/incidents.ts";
import { type RequestLog } from "./request-log.ts";

/** All that can be controlled of a server. */
export interface ControlState {
  readonly book: JobBook;
  readonly log: RequestLog;
  readonly incidents: Incidents;
  readonly configs: readonly NamedConfig[];
  readonly mode: ProgressMode;
  readonly speed: number;
  readonly seed: number;
  readonly usual: () => Scenario;
  readonly setUsual: (scenario: Scenario) => void;
  /** Puts everything back to where it was when the server started for the first time. */
  readonly reset: () => void;
}
