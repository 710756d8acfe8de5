import { isJsonObject } from "../../job/json.ts";
import { didYouMean } from "../../job/nearest.ts";
import { shown } from "../../job/shown.ts";
import { touched } from "../../job/touched.ts";
import { err, ok, type Result } from "../../result.ts";
import { resolve } from "../../simulate/resolve.ts";
import { systemClock } from "./clock.ts";
import { type StandInOptions } from "./options.ts";
import { PROGRESS_MODES } from "./progress-mode.ts";
import { choice, number, objectOf, listOf, type RequestField, TEXT, whole } from "./shapes/shape.ts";
import { misfitsOf } from "./shapes/misfits.ts";
import { type JobStore, memoryStore } from "./store/job-store.ts";
import { TRANSPORT_SETTINGS } from "./transport/transport-settings.ts";

const FIELDS: readonly RequestField[] = [
  { name: "progress", shape: choice(...PROGRESS_MODES), doc: "" },
  { name: "speed", shape: number({ lowest: 0, above: true, highest: 1_000_000 }), doc: "" },
  { name: "seed", shape: whole(Number.MIN_SAFE_INTEGER), doc: "" },
  { name: "configs", shape: listOf(TEXT), doc: "" },
  { name: "cancelEnded", shape: choice("refuse", "unchanged"), doc: "" },
  { name: "transport", shape: TRANSPORT_SETTINGS, doc: "" },
  { name: "maxJobs", shape: whole(1), doc: "" },
  { name: "maxBodyBytes", shape: whole(1), doc: "" },
];

const OPTIONS = objectOf(...FIELDS);

/** Options of which nothing is left out. */
export type SoundOptions = Required<StandInOptions>;

const scenarioProblems = ({ scenario = {} }: StandInOptions): readonly string[] => {
  const resolved = resolve(scenario);
  return resolved.ok ? [] : resolved.error.problems.map(({ message }) => `scenario: ${message}`);
};

/** What is no list of texts is told of by the table. */
const configProblems = ({ configs }: StandInOptions): readonly string[] =>
  (Array.isArray(configs) ? configs : [])
    .filter((name) => typeof name === "string" && !/^[^\s/]+\/[^\s]+$/u.test(name))
    .map((name) => `configs has ${shown(name)}; expected a name such as acme/small@v1.`);

const STORE = [
  "load",
  "add",
  "move",
  "settle",
  "noteClock",
  "clear",
  "close",
] as const satisfies readonly (keyof JobStore)[];

const isTold = (value: unknown): boolean => value !== undefined && value !== null;

const isStore = (value: unknown): boolean =>
  isJsonObject(value) && STORE.every((name) => typeof value[name] === "function");

const isFunction = (value: unknown): value is () => unknown => typeof value === "function";

const wallClockProblems = (wallClock: unknown): readonly string[] => {
  if (!isFunction(wallClock)) return [`wallClock is ${shown(wallClock)}; it must be a function.`];
  const now = wallClock();
  return typeof now === "number" && Number.isFinite(now)
    ? []
    : [`wallClock gives ${shown(now)}; it must give microseconds since 1970.`];
};

/** What is wrong with the options that do something, which no table describes. */
const functionProblems = ({ store, wallClock, onFailure }: StandInOptions): readonly string[] => [
  ...(isTold(store) && !isStore(store)
    ? [`store is ${shown(store)}; it must have the functions ${STORE.join(", ")}.`]
    : []),
  ...(isTold(wallClock) ? wallClockProblems(wallClock) : []),
  ...(isTold(onFailure) && !isFunction(onFailure)
    ? [`onFailure is ${shown(onFailure)}; it must be a function.`]
    : []),
];

/** All that a stand-in can be told. */
const NAMES = [...FIELDS.map(({ name }) => name), "scenario", "store", "wallClock", "onFailure"];

const strangers = (options: StandInOptions): readonly string[] =>
  Object.keys(options)
    .filter((name) => !NAMES.includes(name))
    .map(
      (name) => `${shown(name)} is no option; those are ${NAMES.join(", ")}${didYouMean(name, NAMES, ".")}`,
    );

/** Fills in what was left out, or is null; or says everything that is wrong. */
export const soundOptions = (options: StandInOptions): Result<SoundOptions, readonly string[]> => {
  if (!isJsonObject(options)) return err([`the options are ${shown(options)}; they must be an object.`]);
  const checked = touched(() => checkedOptions({ ...options }));
  return checked.ok ? checked.value : err([`the options cannot be read: they threw ${checked.error}.`]);
};

const checkedOptions = (options: StandInOptions): Result<SoundOptions, readonly string[]> => {
  const problems = [
    ...strangers(options),
    ...misfitsOf(options, OPTIONS).problems.map(({ detail }) => `${detail}.`),
    ...scenarioProblems(options),
    ...configProblems(options),
    ...functionProblems(options),
  ];
  if (problems.length > 0) return err(problems);
  return ok({
    progress: "time",
    speed: 1,
    seed: 1,
    scenario: {},
    configs: [],
    cancelEnded: "refuse",
    transport: {},
    maxJobs: 10_000,
    maxBodyBytes: 65_536,
    store: memoryStore(),
    wallClock: systemClock,
    onFailure: () => undefined,
    ...Object.fromEntries(Object.entries(options).filter(([, value]) => isTold(value))),
  });
};
