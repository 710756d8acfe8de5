import { type JobEvent } from "../../../lifecycle/index.ts";
import { ok, type Result } from "../../../result.ts";
import { type Ending } from "../../../simulate/index.ts";
import { type Run } from "./run.ts";

/** What was asked of a job, and when: seconds since its creation. Scenario and commands are all that a job is. */
export type Command =
  | { readonly at: number; readonly type: "cancel" }
  | { readonly at: number; readonly type: "end"; readonly ending: Ending }
  | { readonly at: number; readonly type: "event"; readonly event: JobEvent }
  /** The service is at fault about the job from then on; `null` for no longer. */
  | { readonly at: number; readonly type: "fault"; readonly fault: string | null };

/** Asks something of a job as it stands. A fault is none of the job's: its reports are falsified on their way out. */
export const carryOut = (run: Run, command: Command): Result<unknown, string> => {
  switch (command.type) {
    case "cancel":
      return run.cancel();
    case "end":
      return run.setEnding(command.ending);
    case "event":
      return run.send(command.event);
    case "fault":
      return ok(command.fault);
  }
};

/** Lets a run go through everything that was asked of it, each thing at its time. */
export const replay = (run: Run, commands: readonly Command[]): void => {
  for (const command of commands) {
    run.advanceTo(command.at);
    carryOut(run, command);
  }
};
