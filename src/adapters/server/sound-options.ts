import { isJsonObject } from "../../job/json.ts";
import { didYouMean } from "../../job/nearest.ts";
import { shown } from "../../job/shown.ts";
import { err, ok, type Result } from "../../result.ts";
import { resolve } from "../../simulate/resolve.ts";
import { systemClock } from "./clock.ts";
import { type StandInOptions } from "./options.ts";
import { PROGRESS_MODES } from "./progress-mode.ts";
import { choice, number, objectOf, listOf, type RequestField, TEXT, whole } from "./shapes/shape.ts";
import { misfitsOf } from "./shapes/misfits.ts";
import { memoryStore } from "./store/job-store.ts";
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

const configProblems = ({ configs = [] }: StandInOptions): readonly string[] =>
  configs
    .filter((name) => typeof name !== "string" || !/^[^\s/]+\/[^\s]+$/u.test(name))
    .map((name) => `configs has ${shown(name)}; expected a name such as acme/small@v1.`);

/** All that a stand-in can be told. */
const NAMES = [...FIELDS.map(({ name }) => name), "scenario", "store", "wallClock", "onFailure"];

const strangers = (options: StandInOptions): readonly string[] =>
  Object.keys(options)
    .filter((name) => !NAMES.includes(name))
    .map(
      (name) => `${shown(name)} is no option; those are ${NAMES.join(", ")}${didYouMean(name, NAMES) || "."}`,
    );

/** Fills in what was left out, or says everything that is wrong. */
export const soundOptions = (options: StandInOptions): Result<SoundOptions, readonly string[]> => {
  if (!isJsonObject(options)) return err([`the options are ${shown(options)}; they must be an object.`]);
  const problems = [
    ...strangers(options),
    ...misfitsOf(options, OPTIONS).problems.map(({ detail }) => `${detail}.`),
    ...scenarioProblems(options),
    ...configProblems(options),
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
    ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
  });
};
