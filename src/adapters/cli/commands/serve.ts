import { err, ok, type Result } from "../../../result.ts";
import { ENDINGS } from "../../../simulate/endings.ts";
import { type ListenOptions, type RunningStandIn } from "../../server/listen.ts";
import { TRANSPORT_FAULTS } from "../../server/transport/transport-settings.ts";
import { EXIT, refuseUsage } from "../exit-status.ts";
import { type Bench } from "../program.ts";
import { type ServeFlags, serveOptions } from "../serve/serve-options.ts";
import { print, say, type Streams } from "../streams.ts";

const HELP = `
It binds to 127.0.0.1 unless told otherwise. The first line printed says where it listens; it runs
until SIGTERM or Ctrl-C. Tests control it under /_jobproof; /openapi.json describes all routes.

A custom field of a request says how its job goes: {"jobproof.ending": "stops-early"}, and likewise
for any part of a plan and any knob of a scenario.

Exit status: 0 ended by a signal; 2 bad usage, or it could not listen.

Examples:
  $ jobproof serve --speed 60
  $ jobproof serve --port 0 --progress polls --ending fails-during-training
  $ jobproof serve --store jobs.db --fault server-error=0.1 --fault stale-answer=0.05`;

const collected = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** Adds `jobproof serve`: a stand-in for the service, over the network. */
export const addServe = ({ program, streams, conclude }: Bench): void => {
  program
    .command("serve")
    .summary("answer as the service does, with simulated jobs")
    .description(
      "Answers as NeMo Customizer v1 does, with simulated jobs, so that programs can be tried on it.",
    )
    .option("--port <N>", "the port to listen on; 0 for any that is free", "8080")
    .option("--host <ADDRESS>", "the address to bind to", "127.0.0.1")
    .option("--progress <HOW>", "time; polls: a step a look; manual: by /_jobproof; immediate", "time")
    .option("--speed <N>", "how much faster than the wall's the clock of the jobs goes", "1")
    .option("--seed <N>", "ids, simulated runs and faults follow from it", "1")
    .option("--ending <ENDING>", `how jobs end unless they say: ${ENDINGS.join(", ")}`)
    .option("--convention <NAME>", "the release whose habits reports show (default: customizer-25.12)")
    .option("--samples <N>", "training samples of a dataset (default: 3500)")
    .option(
      "--validation <SOURCE>",
      "provided: datasets have a validation set (default); split: it is split off",
    )
    .option(
      "--config <NAME>",
      "a configuration to offer beside the built-in ones; may be repeated",
      collected,
      [],
    )
    .option(
      "--fault <NAME=SHARE>",
      `what strikes requests, and how often; may be repeated: ${TRANSPORT_FAULTS.join(", ")}`,
      collected,
      [],
    )
    .option("--latency <SECONDS>", "the longest that an answer is held back")
    .option("--cancel-ended <HOW>", "cancelling a job that has ended: refuse, or unchanged", "refuse")
    .option("--max-jobs <N>", "the most jobs that are held", "10000")
    .option("--store <FILE>", "keep jobs in a SQLite file, and go on with those in it")
    .addHelpText("after", HELP)
    .action(async (flags: ServeFlags) => {
      const running = await start(flags, streams);
      if (!running.ok) {
        conclude(refuseUsage(streams, running.error));
        return;
      }
      print(streams, `listening on ${running.value.url}`);
      await endAsked(streams);
      await running.value.close();
      conclude(EXIT.fine);
    });
};

const withStore = async (options: ListenOptions, file?: string): Promise<Result<ListenOptions, string>> => {
  if (file === undefined) return ok(options);
  const { sqliteStore } = await import("../../server/store/sqlite-store.ts");
  const store = await sqliteStore(file);
  return store.ok ? ok({ ...options, store: store.value }) : store;
};

const start = async (
  flags: ServeFlags,
  streams: Streams,
): Promise<Result<RunningStandIn, readonly string[]>> => {
  const options = serveOptions(flags);
  if (!options.ok) return options;
  const stored = await withStore(options.value, flags.store);
  if (!stored.ok) return err([`--store: ${stored.error}`]);
  const onFailure = (error: unknown): void => {
    say(
      streams,
      `a request failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  };
  // Loaded here, so that no other command waits for it.
  const { startServer } = await import("../../server/listen.ts");
  const started = await startServer({ ...stored.value, onFailure });
  if (!started.ok) stored.value.store?.close();
  return started;
};

/** Waits for a signal that ends the command. */
const endAsked = (streams: Streams): Promise<void> =>
  new Promise((done) => {
    const end = (): void => {
      streams.off?.("SIGINT", end);
      streams.off?.("SIGTERM", end);
      done();
    };
    streams.on?.("SIGINT", end);
    streams.on?.("SIGTERM", end);
  });
