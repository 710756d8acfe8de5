import { instantFromText } from "../job/instant.ts";
import { type JsonObject } from "../job/json.ts";
import { shown } from "../job/shown.ts";
import { err, ok, type Result } from "../result.ts";
import { LATEST_CREATION } from "./knob-kinds.ts";
import { givenObject } from "./given-object.ts";
import { secondsOf } from "./reach.ts";
import { type Course } from "./course.ts";
import { resolve } from "./resolve.ts";
import { type Scenario } from "./scenario.ts";
import {
  knobProblem,
  type SimulationFailure,
  simulationFailure,
  type SimulationProblem,
} from "./simulation-failure.ts";
import { withoutUndefined } from "./without-undefined.ts";

/** Which jobs make a fleet. Everything may be left out. */
export interface FleetOptions {
  /** How many jobs there are, at least 1; 10 unless told. */
  readonly jobs?: number;
  /** Any safe integer: the same options give the same reports, byte for byte; 0 unless told. */
  readonly seed?: number;
  /** What the jobs are like: each is drawn from these, with a seed and a name of its own. A usual job unless told. */
  readonly mix?: readonly Scenario[];
  /** The mean time from the creation of one job to that of the next, in seconds; 30 unless told, 0 for all at once. */
  readonly everySeconds?: number;
}

/** The options of a fleet, filled in and found to make one. */
export interface SoundFleet {
  readonly jobs: number;
  readonly seed: number;
  readonly mix: readonly Scenario[];
  readonly everySeconds: number;
}

const MOST_JOBS = 10_000_000;
const MOST_KINDS = 10_000;
const LONGEST_GAP = 86_400;
const MOST_AT_ONCE = 100_000;
const MICROS = 1_000_000;
const OPTIONS = ["jobs", "seed", "mix", "everySeconds"] as const satisfies readonly (keyof FleetOptions)[];

/** A mix is a list of scenarios, and those have knobs with parts. */
const LIMITS = { depth: 5, entries: MOST_KINDS + 1 } as const;

const isWithin = (value: number, least: number, most: number): boolean =>
  typeof value === "number" && value >= least && value <= most;

const numberProblems = ({ jobs, seed, everySeconds }: SoundFleet): readonly SimulationProblem[] => [
  ...(Number.isSafeInteger(jobs) && isWithin(jobs, 1, MOST_JOBS)
    ? []
    : [knobProblem("out-of-range", "jobs", jobs, `a whole number from 1 to ${MOST_JOBS}`)]),
  ...(Number.isSafeInteger(seed) ? [] : [knobProblem("not-whole", "seed", seed, "a safe integer")]),
  ...(isWithin(everySeconds, 0, LONGEST_GAP)
    ? []
    : [knobProblem("out-of-range", "everySeconds", everySeconds, `a number from 0 to ${LONGEST_GAP}`)]),
];

const strangers = (given: JsonObject): readonly SimulationProblem[] =>
  Object.keys(withoutUndefined(given))
    .filter((name) => !OPTIONS.some((option) => option === name))
    .map((name) => ({
      code: "unknown-knob",
      knob: name,
      seen: shown(given[name]),
      message: `${shown(name)} is no option of a fleet; those are ${OPTIONS.join(", ")}. What a job is like is told in mix.`,
    }));

/** What the jobs of the mix are like, or everything that is wrong with its scenarios. */
const coursesOf = ({ mix }: SoundFleet): Result<readonly Course[], readonly SimulationProblem[]> => {
  const isList: boolean = Array.isArray(mix);
  if (!isList || !isWithin(mix.length, 1, MOST_KINDS))
    return err([
      knobProblem("out-of-range", "mix", mix, `a list of one scenario or more, up to ${MOST_KINDS}`),
    ]);
  const courses: Course[] = [];
  const problems: SimulationProblem[] = [];
  for (const [at, scenario] of mix.entries()) {
    const course = resolve(scenario);
    if (course.ok) courses.push(course.value);
    else problems.push(...course.error.problems.map((problem) => ofMix(problem, at)));
  }
  return problems.length === 0 ? ok(courses) : err(problems);
};

const ofMix = (problem: SimulationProblem, at: number): SimulationProblem => ({
  ...problem,
  knob: problem.knob === "" ? `mix[${at}]` : `mix[${at}].${problem.knob}`,
  message: `mix[${at}]: ${problem.message}`,
});

const highest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value));

/** Whether the last job would be created within the years that a creation can be of, however the gaps are drawn. */
const lateProblems = ({ jobs, everySeconds }: SoundFleet, courses: readonly Course[]) => {
  const first = highest(courses.map(({ scenario }) => instantFromText(scenario.createdAt) ?? 0));
  const room = ((instantFromText(LATEST_CREATION) ?? 0) - first) / MICROS;
  // The gaps are drawn from 0 to twice their mean.
  const most = everySeconds === 0 ? jobs : Math.ceil(room / (2 * everySeconds));
  return jobs <= most
    ? []
    : [
        problemOfJobs(
          jobs,
          `with one every ${everySeconds} seconds in the mean the last may be created in the year 2200 or later; it must be at most ${most}, or everySeconds less`,
        ),
      ];
};

const crowdProblems = ({ jobs, everySeconds }: SoundFleet, courses: readonly Course[]) => {
  const longest = highest(courses.map(secondsOf));
  const atOnce = everySeconds === 0 ? jobs : Math.min(jobs, Math.ceil(longest / everySeconds));
  return atOnce <= MOST_AT_ONCE
    ? []
    : [
        problemOfJobs(
          jobs,
          `with one every ${everySeconds} seconds ${atOnce} would be under way at once; it must be at most ${MOST_AT_ONCE}, or everySeconds more`,
        ),
      ];
};

const problemOfJobs = (jobs: number, why: string): SimulationProblem => ({
  code: "out-of-range",
  knob: "jobs",
  seen: shown(jobs),
  message: `jobs is ${jobs}; ${why}.`,
});

const problemsOf = (given: JsonObject, fleet: SoundFleet): readonly SimulationProblem[] => {
  const courses = coursesOf(fleet);
  const problems = [...strangers(given), ...numberProblems(fleet), ...(courses.ok ? [] : courses.error)];
  if (problems.length > 0 || !courses.ok) return problems;
  return [...lateProblems(fleet, courses.value), ...crowdProblems(fleet, courses.value)];
};

/** Fills in the options of a fleet, or says everything that is wrong with them. */
export const soundFleet = (options: FleetOptions): Result<SoundFleet, SimulationFailure> => {
  const given = givenObject(options, LIMITS, "the fleet");
  if (!given.ok) return err(simulationFailure(given.error));
  const fleet: SoundFleet = {
    jobs: 10,
    seed: 0,
    mix: [{}],
    everySeconds: 30,
    ...withoutUndefined(given.value),
  };
  const [first, ...others] = problemsOf(given.value, fleet);
  return first === undefined ? ok(fleet) : err(simulationFailure(first, ...others));
};
