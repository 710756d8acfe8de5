import { type StatusReport } from "../../job/status-report.ts";
import { chanceAt, keyOf } from "../chance.ts";
import { type Run, type TimedReport } from "../simulate.ts";
import { type BreakableCode, type Fault, type FaultyReport } from "./fault.ts";
import { glances, isSeen } from "./glance.ts";
import { timeOf } from "./reported.ts";

/** How often chance strikes. */
const OFTEN = 0.3;

/** Whether chance strikes a report, by the seed of the run. */
type Strikes = (place: number) => boolean;

const strikesOf = ({ scenario }: Run, name: string): Strikes => {
  const key = keyOf(scenario.seed, name);
  return (place) => chanceAt(key, place) < OFTEN;
};

interface Disturbance {
  readonly name: string;
  readonly breaks: BreakableCode | null;
  readonly says: string;
  readonly where: string;
  readonly appliesTo: (run: Run) => boolean;
  readonly disturb: (run: Run, strikes: Strikes) => Iterable<FaultyReport>;
}

const EVERY_RUN = "to every run";
const always = (): boolean => true;

/** Changes each report by itself into any number of them. */
function* each(
  run: Run,
  change: (look: TimedReport, place: number) => readonly FaultyReport[],
): Generator<FaultyReport> {
  let place = 0;
  for (const look of run.reports) {
    yield* change(look, place);
    place += 1;
  }
}

/** The fields that a report may leave null without a word being said; the status and its times are not among them. */
const NULLABLE = [
  "elapsed_time",
  "steps_per_epoch",
  "steps_completed",
  "epochs_completed",
  "percentage_done",
  "best_epoch",
  "train_loss",
  "val_loss",
  "metrics",
  "status_logs",
] as const satisfies readonly (keyof StatusReport)[];

const withNulls = (report: StatusReport, strikes: Strikes, place: number): unknown => ({
  ...report,
  ...Object.fromEntries(
    NULLABLE.filter((field, at) => field in report && strikes(place * NULLABLE.length + at)).map((field) => [
      field,
      null,
    ]),
  ),
});

/** The places of reports that would be stale if they came after the one that follows them. */
function* overtakable(run: Run): Generator<number> {
  let place = 0;
  for (const { report, previous } of glances(run)) {
    const isOlder = timeOf(previous, "updated_at") < timeOf(report, "updated_at");
    if (previous !== null && isOlder && isSeen(previous) && isSeen(report)) yield place - 1;
    place += 1;
  }
}

const canBeOvertaken = (run: Run): boolean => overtakable(run).next().done !== true;

/** Lets one report come after so many that were sent later, or at the end. */
function* overtaken(run: Run, name: string, by: number): Generator<FaultyReport> {
  const places = [...overtakable(run)];
  const late = places[Math.floor(chanceAt(keyOf(run.scenario.seed, name), 0) * places.length)] ?? -1;
  let held: TimedReport | null = null;
  let place = 0;
  let at = 0;
  for (const look of run.reports) {
    at = look.at;
    if (place === late) held = look;
    else yield look;
    if (held !== null && place === late + by) {
      yield { at, report: held.report };
      held = null;
    }
    place += 1;
  }
  if (held !== null) yield { at, report: held.report };
}

const DISTURBANCES: readonly Disturbance[] = [
  {
    name: "dropped",
    breaks: null,
    says: "reports get lost on their way",
    where: EVERY_RUN,
    appliesTo: always,
    disturb: (run, strikes) => each(run, (look, place) => (place > 0 && strikes(place) ? [] : [look])),
  },
  {
    name: "duplicated",
    breaks: null,
    says: "reports arrive twice",
    where: EVERY_RUN,
    appliesTo: always,
    disturb: (run, strikes) => each(run, (look, place) => (strikes(place) ? [look, look] : [look])),
  },
  {
    name: "nulls",
    breaks: null,
    says: "fields are null that a report may leave unsaid",
    where: EVERY_RUN,
    appliesTo: always,
    disturb: (run, strikes) =>
      each(run, ({ at, report }, place) => [{ at, report: withNulls(report, strikes, place) }]),
  },
  {
    name: "unknown-blips",
    breaks: null,
    says: "the status is UNKNOWN now and then",
    where: EVERY_RUN,
    appliesTo: always,
    disturb: (run, strikes) =>
      each(run, ({ at, report }, place) => [
        { at, report: strikes(place) ? { ...report, status: "unknown" } : report },
      ]),
  },
  {
    name: "poller-clock-skewed",
    breaks: null,
    says: "the poller's clock is ahead, and ever more so; what it writes down is no part of a report",
    where: EVERY_RUN,
    appliesTo: always,
    disturb: (run) => each(run, ({ at, report }) => [{ at: at * 1.01 + 37, report }]),
  },
  {
    name: "reordered",
    breaks: "time/stale-report",
    says: "two reports overtake each other",
    where: "to runs in which a report is followed by one that was updated later",
    appliesTo: canBeOvertaken,
    disturb: (run) => overtaken(run, "reordered", 1),
  },
  {
    name: "delayed",
    breaks: "time/stale-report",
    says: "a report arrives after three that were sent later",
    where: "to runs in which a report is followed by one that was updated later",
    appliesTo: canBeOvertaken,
    disturb: (run) => overtaken(run, "delayed", 3),
  },
];

const faultOf = ({ name, breaks, says, where, appliesTo, disturb }: Disturbance): Fault => {
  const fault: Fault = {
    name,
    kind: "transport",
    breaks,
    says,
    where,
    appliesTo,
    inject: (run) => ({
      scenario: run.scenario,
      job: run.job,
      plan: run.plan,
      fault,
      reports: { [Symbol.iterator]: () => disturb(run, strikesOf(run, name))[Symbol.iterator]() },
    }),
  };
  return Object.freeze(fault);
};

/** What happens to true reports on their way to the poller. */
export const TRANSPORT_FAULTS: readonly Fault[] = DISTURBANCES.map(faultOf);
