import { CONVENTION_NAMES } from "../../../progress/conventions.ts";
import { ENDINGS, FAULTS } from "../../../simulate/index.ts";
import { EXIT, type ExitStatus, refuseUsage } from "../exit-status.ts";
import { withPlanOptions } from "../plan-options.ts";
import { type Bench } from "../program.ts";
import { openSink } from "../simulate/line-sink.ts";
import { progressLine } from "../simulate/progress-line.ts";
import { type SimulateFlags, simulationOf } from "../simulate/simulate-flags.ts";
import { simulatedBy } from "../simulate/simulated-envelopes.ts";
import { writeSimulated } from "../simulate/write-simulated.ts";
import { type Streams } from "../streams.ts";
import { wrapped } from "../wrapped.ts";

const WIDTH = 100;

const list = (title: string, names: readonly string[]): string =>
  wrapped(`${title}: ${names.join(", ")}.`, WIDTH).join("\n");

const HELP = `
Each line is an envelope: the job, its plan, the seconds since its creation, and the report. The same
options give the same lines, byte for byte. What is not told is filled in as recorded jobs have it.

${list("Endings", ENDINGS)}

${list(
  "Faults",
  FAULTS.map(({ name }) => name),
)}

Exit status: 0 written; 2 bad usage, an ending that the plan cannot reach, a fault that cannot be done
to this job, or an output that cannot be written; 130 interrupted, after a whole line.

Examples:
  $ jobproof simulate --seed 7 | jobproof check -
  $ jobproof simulate --ending stops-early --convention customizer-25.10 --out run.ndjson
  $ jobproof simulate --fault status/left-terminal | jobproof check -
  $ jobproof simulate --jobs 1000 --ending mix --every 5 | jobproof check --show error -`;

/** Adds `jobproof simulate`: reports of jobs that never were. */
export const addSimulate = ({ program, streams, conclude }: Bench): void => {
  const command = program
    .command("simulate")
    .summary("write the reports of jobs that never were")
    .description("Writes what a poller sees of simulated jobs, as NDJSON that carries their plans.");
  withPlanOptions(command)
    .option("--seed <N>", "all that is drawn follows from it", "0")
    .option("--ending <ENDING>", "how the job ends, or mix for each in a way of its own (default: completes)")
    .option(
      "--convention <NAME>",
      `the release whose habits the reports show: ${CONVENTION_NAMES.join(", ")} (default: customizer-25.12)`,
    )
    .option(
      "--fault <FAULT>",
      "what goes wrong, by the name of a fault or the code of the law it breaks",
      (fault: string, others?: readonly string[]): readonly string[] => [...(others ?? []), fault],
    )
    .option("--jobs <N>", "how many jobs, their reports in the order of their times (default: 1)")
    .option("--every <SECONDS>", "the mean time from one job to the next, with --jobs (default: 30)")
    .option("--poll <SECONDS>", "the time between two looks at a job (default: 5)")
    .option("--speed <N>", "write each line when its time comes, N virtual seconds in one; else all at once")
    .option("--out <FILE>", "write to a file instead of standard output, which is -")
    .addHelpText("after", HELP)
    .action(async (flags: SimulateFlags) => {
      conclude(await simulateAs(flags, streams));
    });
};

const isOutputSeen = ({ out = "-" }: SimulateFlags, { stdout }: Streams): boolean =>
  out === "-" && stdout.isTTY === true;

const simulateAs = async (flags: SimulateFlags, streams: Streams): Promise<ExitStatus> => {
  const simulation = simulationOf(flags);
  if (!simulation.ok) return refuseUsage(streams, simulation.error);
  const simulated = simulatedBy(simulation.value);
  if (!simulated.ok) return refuseUsage(streams, simulated.error);
  const interrupted = new AbortController();
  const sink = await openSink(streams, interrupted.signal, flags.out);
  if (!sink.ok) return refuseUsage(streams, [sink.error]);
  const interrupt = (): void => {
    interrupted.abort();
  };
  streams.on?.("SIGINT", interrupt);
  const written = await writeSimulated(simulated.value, {
    sink: sink.value,
    progress: progressLine(streams, isOutputSeen(flags, streams), simulation.value.speed),
    speed: simulation.value.speed,
    signal: interrupted.signal,
  });
  streams.off?.("SIGINT", interrupt);
  if (!written.ok) return refuseUsage(streams, [`--out ${flags.out ?? "-"}: ${written.error}`]);
  return interrupted.signal.aborted ? EXIT.interrupted : EXIT.fine;
};
