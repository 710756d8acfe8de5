import { isJsonObject, type JsonObject } from "../job/json.ts";
import { shown } from "../job/shown.ts";
import { PLAN_PARTS } from "../job/training-plan.ts";
import { checkPartialPlan, CONVENTIONS, earlyStopping } from "../progress/index.ts";
import { ok, err, type Result } from "../result.ts";
import { ENDINGS } from "./endings.ts";
import { type Habits } from "./habits.ts";
import { choiceOf, filledText, instant, type KnobKind, numberFrom, orNull, wholeFrom } from "./knob-kinds.ts";
import { type Knob, type Scenario } from "./scenario.ts";
import { knobProblem, type SimulationProblem } from "./simulation-failure.ts";

/** A hundred days: longer than any job, and short enough that its every microsecond is a number. */
const LONGEST = 8_640_000;
const SECONDS = numberFrom(0, LONGEST);

const validationInterval: KnobKind = (knob, value) => {
  if (typeof value === "number" && value > 0 && value <= 1) return undefined;
  const problem = wholeFrom(1, Number.MAX_SAFE_INTEGER)(knob, value);
  return problem === undefined
    ? undefined
    : {
        ...problem,
        message: `${knob} is ${shown(value)}; it must be a whole number of batches from 2 on, or a fraction of an epoch above 0 and up to 1.`,
      };
};

/** What each knob that has no parts may be. */
const SIMPLE_KNOBS: Readonly<Record<Exclude<Knob, "plan" | "habits" | "earlyStopping">, KnobKind>> = {
  seed: wholeFrom(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  job: filledText,
  convention: choiceOf(Object.keys(CONVENTIONS)),
  ending: choiceOf(ENDINGS),
  endingAt: numberFrom(0, 1),
  failureReason: filledText,
  createdAt: instant,
  reportDelaySeconds: numberFrom(0, 10),
  downloadSeconds: SECONDS,
  queueSeconds: SECONDS,
  startUpSeconds: SECONDS,
  secondsPerStep: numberFrom(0.000_01, LONGEST),
  jitter: numberFrom(0, 0.9),
  validationInterval,
  validationSeconds: SECONDS,
  improvingChecks: orNull(wholeFrom(1, Number.MAX_SAFE_INTEGER)),
  timeLimitSeconds: orNull(SECONDS),
  uploadSeconds: SECONDS,
  statusLagSeconds: SECONDS,
  publishSeconds: orNull(numberFrom(0.001, LONGEST)),
  cancellingSeconds: SECONDS,
  cancelRace: choiceOf(["first-wins", "cancel-wins"]),
  lostSeconds: SECONDS,
  pollSeconds: numberFrom(0.001, LONGEST),
};

/** What each habit may be under any convention; what a convention allows is asked later. */
const HABITS: Readonly<Record<keyof Habits, KnobKind>> = {
  stepsPerEpoch: choiceOf(["reported", "absent"]),
  epochsCompleted: choiceOf(["finished", "lagging", "current"]),
  firstBestEpoch: choiceOf([0, 1]),
  elapsedTime: choiceOf(["wall-time", "wall-time-with-queue", "zero", "absent"]),
  stepsInABurst: wholeFrom(1, 100),
  logEverySteps: wholeFrom(1, Number.MAX_SAFE_INTEGER),
  firstMetricStep: choiceOf([0, 1]),
  updatedAt: choiceOf(["every-change", "progress"]),
  dateDivider: choiceOf(["T", " "]),
  nulls: choiceOf(["spelled-out", "left-out"]),
};

const EARLY_STOPPING_PARTS = ["patience", "minDelta", "unit"];
const KNOBS = [...Object.keys(SIMPLE_KNOBS), "plan", "habits", "earlyStopping"];

const isGiven = (value: unknown): boolean => value !== undefined;

const strangers = (
  from: JsonObject,
  names: readonly string[],
  prefix: string,
): readonly SimulationProblem[] =>
  Object.keys(from)
    .filter((name) => isGiven(from[name]) && !names.includes(name))
    .map((name) => ({
      code: "unknown-knob",
      knob: `${prefix}${name}`,
      seen: shown(from[name]),
      message: `${shown(`${prefix}${name}`)} is no knob; the knobs ${prefix === "" ? "of a scenario" : `under ${prefix.slice(0, -1)}`} are ${names.join(", ")}.`,
    }));

const simpleProblems = (
  from: JsonObject,
  kinds: Readonly<Record<string, KnobKind>>,
  prefix: string,
): readonly SimulationProblem[] =>
  Object.entries(kinds).flatMap(([name, kind]) => {
    const value = from[name];
    return isGiven(value) ? (kind(`${prefix}${name}`, value) ?? []) : [];
  });

/** The problems of a knob that has parts; it must be an object, if it is there. */
const partProblems = (
  scenario: JsonObject,
  knob: string,
  problemsOf: (parts: JsonObject) => readonly SimulationProblem[],
): readonly SimulationProblem[] => {
  const parts = scenario[knob];
  if (!isGiven(parts)) return [];
  return isJsonObject(parts) ? problemsOf(parts) : [knobProblem("not-an-object", knob, parts, "an object")];
};

const planProblems = (plan: JsonObject): readonly SimulationProblem[] => {
  const checked = checkPartialPlan(plan);
  const problems = checked.ok ? [] : checked.error.problems;
  return [
    ...problems.map(({ field, seen, message }): SimulationProblem => ({
      code: "bad-plan",
      knob: `plan.${field}`,
      seen,
      message: `plan.${message}`,
    })),
    ...strangers(plan, PLAN_PARTS, "plan."),
  ];
};

const earlyStoppingProblems = (options: JsonObject): readonly SimulationProblem[] => {
  const checked = earlyStopping(options);
  const problems = checked.ok ? [] : checked.error;
  return [
    ...problems.map(({ field, seen, message }): SimulationProblem => ({
      code: "out-of-range",
      knob: `earlyStopping.${field}`,
      seen,
      message: `earlyStopping.${message}`,
    })),
    ...strangers(options, EARLY_STOPPING_PARTS, "earlyStopping."),
  ];
};

const knobProblems = (scenario: JsonObject): readonly SimulationProblem[] => [
  ...strangers(scenario, KNOBS, ""),
  ...simpleProblems(scenario, SIMPLE_KNOBS, ""),
  ...partProblems(scenario, "plan", planProblems),
  ...partProblems(scenario, "earlyStopping", earlyStoppingProblems),
  ...partProblems(scenario, "habits", (habits) => [
    ...simpleProblems(habits, HABITS, "habits."),
    ...strangers(habits, Object.keys(HABITS), "habits."),
  ]),
];

const isScenario = (_: JsonObject, problems: readonly SimulationProblem[]): _ is Scenario =>
  problems.length === 0;

/** A scenario of unknown origin of which every knob is right by itself, or everything that is wrong, knob by knob. */
export const soundKnobs = (given: JsonObject): Result<Scenario, readonly SimulationProblem[]> => {
  const problems = knobProblems(given);
  return isScenario(given, problems) ? ok(given) : err(problems);
};
