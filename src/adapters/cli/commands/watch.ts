import { EXIT, refuseUsage } from "../exit-status.ts";
import { type Bench } from "../program.ts";
import { type WatchFlags, watchRequestOf, withWatchOptions } from "../watch/watch-flags.ts";

const HELP = `
A TIME is a number of seconds, or has a unit: 90s, 10m, 2h, 1d. A job is still where no step, epoch,
percentage, metric, log entry or updated_at moves; a percentage that stands still is not enough.

Exit status: ${EXIT.fine} the job completed; ${EXIT.objection} a finding at or above --fail-on, however it ended; ${EXIT.unusable} bad usage, or the
service refused or could not be reached; ${EXIT.failed} failed; ${EXIT.cancelled} cancelled; ${EXIT.gaveUp} not at its end, and a limit passed;
${EXIT.interrupted} Ctrl-C; ${EXIT.terminated} SIGTERM.

Examples:
  $ jobproof watch https://customizer.example cust-Kx7mQv3TzYs9LbWn5HcRpD
  $ jobproof watch $SERVICE $JOB --header @secret.txt --record job.ndjson --samples 3500 --validation provided
  $ jobproof watch $SERVICE $JOB --until ready --stall-limit 30m --format plain`;

/** Adds `jobproof watch`: watches a job of a service until it is at its end. */
export const addWatch = ({ program, streams, conclude }: Bench): void => {
  const command = program
    .command("watch")
    .summary("watch a job of a service, and judge its reports as they come")
    .description("Watches a job of a service until it is at its end, and judges each report.")
    .argument("<URL>", "the service, with or without /v1/customization/jobs")
    .argument("<JOB>", "the id of the job");
  withWatchOptions(command)
    .addHelpText("after", HELP)
    .action(async (url: string, job: string, flags: WatchFlags) => {
      const request = await watchRequestOf(flags);
      if (!request.ok) {
        conclude(refuseUsage(streams, request.error));
        return;
      }
      // Loaded here, so that no other command waits for it.
      const { runWatch } = await import("../watch/run-watch.ts");
      conclude(await runWatch({ url, job, request: request.value }, streams));
    });
};
