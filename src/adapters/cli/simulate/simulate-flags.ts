import { CONVENTION_NAMES } from "../../../progress/conventions.ts";
import { err, ok, type Result } from "../../../result.ts";
import { type Ending, ENDINGS, type Fault, FAULTS, faultOf, type Scenario } from "../../../simulate/index.ts";
import { choiceOf, problemsOf } from "../choice.ts";
import { given } from "../given.ts";
import { didYouMean } from "../../../job/nearest.ts";
import { numberOf } from "../number-of.ts";
import { type PlanFlags, planOf } from "../plan-options.ts";
import { wholeNumberOf } from "../whole-number.ts";
import { mixedEndings, MIX } from "./mixed-endings.ts";
import { shown } from "../../../job/shown.ts";

/** The options of `simulate`, as they were written. */
export interface SimulateFlags extends PlanFlags {
  readonly seed: string;
  readonly jobs?: string;
  readonly every?: string;
  readonly ending?: string;
  readonly convention?: string;
  readonly fault?: readonly string[];
  readonly poll?: string;
  readonly speed?: string;
  readonly out?: string;
}

/** What to simulate, and how fast to write it. */
export interface Simulation {
  readonly seed: number;
  readonly jobs: number;
  readonly everySeconds: number;
  /** What a job is like: one scenario, or several for each job to be drawn from. */
  readonly scenarios: readonly [Scenario, ...Scenario[]];
  readonly fault: Fault | undefined;
  /** Virtual seconds in a second; `undefined` for all at once. */
  readonly speed: number | undefined;
}

const MOST_JOBS = 10_000_000;
const LONGEST_GAP = 86_400;
const HIGHEST_SPEED = 1_000_000;

type Read<Value> = Result<Value, string>;

const readFault = (text: string): Read<Fault> => {
  const fault = faultOf(text);
  if (fault !== undefined) return ok(fault);
  const names = FAULTS.map(({ name }) => name);
  const codes = FAULTS.flatMap(({ breaks }) => breaks ?? []);
  const all = `; the faults are ${names.join(", ")}.`;
  const end = didYouMean(text, [...names, ...new Set(codes)], all);
  return err(`--fault is ${shown(text)}, and no fault has that name or breaks a law of that code${end}`);
};

const faultIn = ({ fault: [first, second] = [] }: SimulateFlags): Read<Fault | undefined> =>
  second === undefined
    ? given(first, readFault)
    : err(
        `--fault is given more than once, as ${shown(first)} and ${shown(second)}; one fault is done to a job.`,
      );

const ENDING_CHOICES = [...ENDINGS, MIX] as const;

/** The knobs that were turned: those that were not are left to the simulator. */
const scenariosOf = (flags: SimulateFlags): Result<Simulation["scenarios"], readonly string[]> => {
  const plan = planOf(flags);
  const ending = given(flags.ending, (text): Read<Ending | typeof MIX> =>
    choiceOf("--ending", text, ENDING_CHOICES),
  );
  const convention = given(flags.convention, (text) => choiceOf("--convention", text, CONVENTION_NAMES));
  const poll = given(flags.poll, (text) => numberOf("--poll", text, 0.001, LONGEST_GAP));
  if (!plan.ok || !ending.ok || !convention.ok || !poll.ok)
    return err(problemsOf(plan, ending, convention, poll));
  const scenario = {
    plan: plan.value,
    ...(convention.value !== undefined && { convention: convention.value }),
    ...(poll.value !== undefined && { pollSeconds: poll.value }),
  };
  if (ending.value === MIX) return ok(mixedEndings(scenario));
  return ok([{ ...scenario, ...(ending.value !== undefined && { ending: ending.value }) }]);
};

/** What is said of options that have no effect beside the others. */
const idleOptions = ({ jobs, every, trainFraction, validation }: SimulateFlags): readonly string[] => [
  ...(every !== undefined && jobs === undefined
    ? ["--every is the time from one job to the next; say with --jobs how many there are, or leave it out."]
    : []),
  ...(trainFraction !== undefined && validation !== "split"
    ? ["--train-fraction says how --validation split divides the samples; give both, or neither."]
    : []),
];

/** Why no fault can be done, whichever it is. */
const misplacedFault = (jobs: number, { ending, fault }: SimulateFlags): readonly string[] => {
  if (fault === undefined) return [];
  if (jobs > 1) return [`--fault is done to one job; leave it out, or leave out --jobs ${jobs}.`];
  return ending === MIX
    ? ["--fault is done to a job whose ending is told; leave it out, or name the --ending."]
    : [];
};

/** Reads the options of `simulate`, or says everything that is wrong with them. */
export const simulationOf = (flags: SimulateFlags): Result<Simulation, readonly string[]> => {
  const seed = wholeNumberOf("--seed", flags.seed, 0);
  const jobs = wholeNumberOf("--jobs", flags.jobs ?? "1", 1, MOST_JOBS);
  const every = numberOf("--every", flags.every ?? "30", 0, LONGEST_GAP);
  const fault = faultIn(flags);
  const speed = given(flags.speed, (text) => numberOf("--speed", text, 0.001, HIGHEST_SPEED));
  const scenarios = scenariosOf(flags);
  if (!seed.ok || !jobs.ok || !every.ok || !fault.ok || !speed.ok || !scenarios.ok)
    return err(problemsOf(seed, jobs, every, fault, speed, scenarios));
  const misplaced = [...misplacedFault(jobs.value, flags), ...idleOptions(flags)];
  if (misplaced.length > 0) return err(misplaced);
  return ok({
    seed: seed.value,
    jobs: jobs.value,
    everySeconds: every.value,
    scenarios: scenarios.value,
    fault: fault.value,
    speed: speed.value,
  });
};
