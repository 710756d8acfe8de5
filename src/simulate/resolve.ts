import { deepFrozen } from "../job/deep-frozen.ts";
import { shown } from "../job/shown.ts";
import { err, ok, type Result } from "../result.ts";
import { drawFor } from "./chance.ts";
import { type Course } from "./course.ts";
import { fillIn } from "./fill-in.ts";
import { givenObject } from "./given-object.ts";
import { allowedHabits, type Habits } from "./habits.ts";
import { soundKnobs } from "./knobs.ts";
import { isTooLong, mostImprovingChecks, timeLimitOf, whyUnreachable } from "./reach.ts";
import { type ResolvedScenario, type Scenario } from "./scenario.ts";
import { makeSchedule, type Schedule } from "./schedule.ts";
import { simulationFailure, type SimulationFailure, type SimulationProblem } from "./simulation-failure.ts";

/** The habits in which releases differ; the others are free. */
const BOUND_HABITS = [
  "stepsPerEpoch",
  "epochsCompleted",
  "firstBestEpoch",
  "elapsedTime",
  "firstMetricStep",
] as const satisfies readonly (keyof Habits)[];

const habitProblems = ({ habits, convention }: ResolvedScenario): readonly SimulationProblem[] => {
  const allowed = allowedHabits(convention);
  return BOUND_HABITS.filter((name) => !allowed[name].some((value) => value === habits[name])).map(
    (name) => ({
      code: "not-of-convention",
      knob: `habits.${name}`,
      seen: shown(habits[name]),
      message: `habits.${name} is ${shown(habits[name])}; under ${convention} it must be ${allowed[name].map(shown).join(" or ")}.`,
    }),
  );
};

const intervalProblems = (
  { validationInterval }: ResolvedScenario,
  { stepsPerEpoch }: Schedule,
): readonly SimulationProblem[] =>
  validationInterval <= stepsPerEpoch
    ? []
    : [
        {
          code: "out-of-range",
          knob: "validationInterval",
          seen: shown(validationInterval),
          message: `validationInterval is ${shown(validationInterval)}; it must be at most ${stepsPerEpoch}, the batches of an epoch.`,
        },
      ];

const tooLong = (scenario: ResolvedScenario): SimulationProblem => ({
  code: "too-long",
  knob: "plan",
  seen: shown(scenario.plan),
  message: `The job would take more than a century at ${scenario.secondsPerStep} seconds a step; it must have fewer steps, or faster ones.`,
});

const reachProblems = (scenario: ResolvedScenario, schedule: Schedule): readonly SimulationProblem[] => {
  if (isTooLong(scenario, schedule)) return [tooLong(scenario)];
  const why = whyUnreachable(scenario, schedule);
  return why === undefined
    ? []
    : [
        {
          code: "ending-unreachable",
          knob: "ending",
          seen: shown(scenario.ending),
          message: `ending is ${shown(scenario.ending)}, which cannot be reached: ${why}.`,
        },
      ];
};

/** Fills in the two knobs that depend on the steps: where the loss stands still, and where the time is up. */
const fillInEnding = (scenario: ResolvedScenario, schedule: Schedule): ResolvedScenario => {
  const { ending, improvingChecks, seed } = scenario;
  if (ending === "stops-early" && improvingChecks === null) {
    const most = Math.min(6, mostImprovingChecks(scenario, schedule));
    return { ...scenario, improvingChecks: drawFor(seed, "plateau").whole(1, Math.max(1, most)) };
  }
  if (ending !== "time-limit") return scenario;
  return { ...scenario, timeLimitSeconds: timeLimitOf(scenario, schedule) };
};

const resolveSound = (filled: ResolvedScenario): Result<Course, readonly SimulationProblem[]> => {
  const made = makeSchedule(filled);
  if (!made.ok)
    return err(
      made.error.problems.map(({ field, seen, message }) => ({
        code: "bad-plan",
        knob: `plan.${field}`,
        seen,
        message: `plan.${message}`,
      })),
    );
  const schedule = made.value;
  if (schedule === null) return err([...habitProblems(filled), tooLong(filled)]);
  const scenario = fillInEnding(filled, schedule);
  const problems = [
    ...habitProblems(scenario),
    ...intervalProblems(scenario, schedule),
    ...reachProblems(scenario, schedule),
  ];
  return problems.length === 0 ? ok({ scenario: deepFrozen(scenario), schedule }) : err(problems);
};

/** Knobs have parts, and parts have none; no list is any knob's value. */
const LIMITS = { depth: 3, entries: 10 } as const;

const failureOf = ([first, ...others]: readonly SimulationProblem[]): SimulationFailure => {
  if (first === undefined) throw new TypeError("a scenario with nothing wrong was refused");
  return simulationFailure(first, ...others);
};

/** Fills in a scenario of unknown origin and plans its steps, or says everything that is wrong with it. */
export const resolve = (given: Scenario): Result<Course, SimulationFailure> => {
  const copied = givenObject(given, LIMITS, "the scenario");
  if (!copied.ok) return err(simulationFailure(copied.error));
  const sound = soundKnobs(copied.value);
  const resolved = sound.ok ? resolveSound(fillIn(sound.value)) : sound;
  return resolved.ok ? resolved : err(failureOf(resolved.error));
};
