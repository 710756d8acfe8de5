import { type ResolvedScenario } from "./scenario.ts";
import { type Schedule } from "./schedule.ts";

/** A scenario that can be simulated, with the times of its steps. */
export interface Course {
  readonly scenario: ResolvedScenario;
  readonly schedule: Schedule;
}
