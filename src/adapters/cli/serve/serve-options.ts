import { type TrainingPlan } from "../../../job/training-plan.ts";
import { CONVENTION_NAMES } from "../../../progress/conventions.ts";
import { err, ok, type Result } from "../../../result.ts";
import { ENDINGS } from "../../../simulate/endings.ts";
import { type Scenario } from "../../../simulate/index.ts";
import { type ListenOptions } from "../../server/listen.ts";
import { PROGRESS_MODES } from "../../server/progress-mode.ts";
import { TRANSPORT_FAULTS, type TransportSettings } from "../../server/transport/transport-settings.ts";
import { choiceOf, problemsOf } from "../choice.ts";
import { given } from "../given.ts";
import { numberOf } from "../number-of.ts";
import { wholeNumberOf } from "../whole-number.ts";

/** The options of `serve`, as they were written. */
export interface ServeFlags {
  readonly port: string;
  readonly host: string;
  readonly progress: string;
  readonly speed: string;
  readonly seed: string;
  readonly ending?: string;
  readonly convention?: string;
  readonly samples?: string;
  readonly validation?: string;
  readonly config: readonly string[];
  readonly fault: readonly string[];
  readonly latency?: string;
  readonly cancelEnded: string;
  readonly maxJobs: string;
  readonly store?: string;
}

const VALIDATIONS = ["provided", "split"] as const;

const HIGHEST_PORT = 65_535;
const HIGHEST_SPEED = 1_000_000;
const LONGEST_LATENCY = 60;

type Read<Value> = Result<Value, string>;

const scenarioOf = (flags: ServeFlags): Result<Scenario, readonly string[]> => {
  const ending = given(flags.ending, (text) => choiceOf("--ending", text, ENDINGS));
  const convention = given(flags.convention, (text) => choiceOf("--convention", text, CONVENTION_NAMES));
  const samples = given(flags.samples, (text) => wholeNumberOf("--samples", text, 1));
  const validation = given(flags.validation, (text) => choiceOf("--validation", text, VALIDATIONS));
  if (!ending.ok || !convention.ok || !samples.ok || !validation.ok)
    return err(problemsOf(ending, convention, samples, validation));
  const plan: Partial<TrainingPlan> = {
    ...(samples.value !== undefined && { trainingSamples: samples.value }),
    ...(validation.value !== undefined && { validation: validation.value }),
  };
  return ok({
    plan,
    ...(ending.value !== undefined && { ending: ending.value }),
    ...(convention.value !== undefined && { convention: convention.value }),
  });
};

const faultOf = (text: string): Result<TransportSettings, readonly string[]> => {
  const [name = "", share = "1"] = text.split("=", 2);
  const fault = choiceOf("--fault", name, TRANSPORT_FAULTS);
  const often = numberOf("the share of --fault", share, 0, 1);
  return fault.ok && often.ok ? ok({ [fault.value]: often.value }) : err(problemsOf(fault, often));
};

const transportOf = ({ fault, latency }: ServeFlags): Result<TransportSettings, readonly string[]> => {
  const faults = fault.map(faultOf);
  const longest = given(latency, (text) => numberOf("--latency", text, 0, LONGEST_LATENCY));
  const problems = problemsOf(longest, ...faults);
  if (!longest.ok || problems.length > 0) return err(problems);
  const slow = longest.value === undefined ? {} : { latency: 1, latencySeconds: longest.value };
  return ok(Object.assign({}, slow, ...faults.map((each) => (each.ok ? each.value : {}))));
};

const portOf = (text: string): Read<number> => {
  const port = wholeNumberOf("--port", text, 0);
  return port.ok && port.value > HIGHEST_PORT
    ? err(`--port is ${port.value}; it must be at most ${HIGHEST_PORT}.`)
    : port;
};

const setUpOf = (flags: ServeFlags): Result<ListenOptions, readonly string[]> => {
  const port = portOf(flags.port);
  const progress = choiceOf("--progress", flags.progress, PROGRESS_MODES);
  const speed = numberOf("--speed", flags.speed, 0.001, HIGHEST_SPEED);
  const seed = wholeNumberOf("--seed", flags.seed, 0);
  const maxJobs = wholeNumberOf("--max-jobs", flags.maxJobs, 1);
  const cancelEnded = choiceOf("--cancel-ended", flags.cancelEnded, ["refuse", "unchanged"] as const);
  if (!port.ok || !progress.ok || !speed.ok || !seed.ok || !maxJobs.ok || !cancelEnded.ok)
    return err(problemsOf(port, progress, speed, seed, maxJobs, cancelEnded));
  return ok({
    port: port.value,
    hostname: flags.host,
    progress: progress.value,
    speed: speed.value,
    seed: seed.value,
    maxJobs: maxJobs.value,
    cancelEnded: cancelEnded.value,
    configs: flags.config,
  });
};

/** Reads the options of `serve` but for the store, or says everything that is wrong with them. */
export const serveOptions = (flags: ServeFlags): Result<ListenOptions, readonly string[]> => {
  const setUp = setUpOf(flags);
  const scenario = scenarioOf(flags);
  const transport = transportOf(flags);
  if (!setUp.ok || !scenario.ok || !transport.ok) return err(problemsOf(setUp, scenario, transport));
  return ok({ ...setUp.value, scenario: scenario.value, transport: transport.value });
};
