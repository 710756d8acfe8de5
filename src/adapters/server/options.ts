import { type Scenario } from "../../simulate/index.ts";
import { type WallClock } from "./clock.ts";
import { type ProgressMode } from "./progress-mode.ts";
import { type CancelEnded } from "./routes/job-routes.ts";
import { type JobStore } from "./store/job-store.ts";
import { type TransportSettings } from "./transport/transport-settings.ts";

/** How a stand-in is set up; every part may be left out. */
export interface StandInOptions {
  /** What makes jobs go on; `time` unless told. */
  readonly progress?: ProgressMode;
  /** How much faster than the wall's the server's clock goes under `time`; 1 unless told. */
  readonly speed?: number;
  /** Any safe integer: ids, simulated runs and faults follow from it; 1 unless told. */
  readonly seed?: number;
  /** How jobs are simulated unless their request says otherwise. */
  readonly scenario?: Scenario;
  /** Names of configurations to offer beside the built-in ones, such as `acme/small@v1`. */
  readonly configs?: readonly string[];
  /** What is answered to a request to cancel a job that has ended; `refuse` unless told. */
  readonly cancelEnded?: CancelEnded;
  /** What strikes requests on their way. */
  readonly transport?: TransportSettings;
  /** The most jobs that are held; 10,000 unless told. */
  readonly maxJobs?: number;
  /** The longest body that is read, in bytes; 65,536 unless told. */
  readonly maxBodyBytes?: number;
  /** Where jobs are kept; in memory unless told. */
  readonly store?: JobStore;
  /** The clock on the wall; the machine's unless told. */
  readonly wallClock?: WallClock;
  /** Is told of failures that are the server's own. */
  readonly onFailure?: (error: unknown) => void;
}
