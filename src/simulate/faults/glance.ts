import { type StatusReport } from "../../job/status-report.ts";
import { isIndeterminate } from "../../lifecycle/index.ts";
import { type ResolvedScenario } from "../scenario.ts";
import { makeSchedule, type Schedule } from "../schedule.ts";
import { type Run } from "../simulate.ts";

/** What a fault looks at before it changes anything: one report of a lawful run, and what came before it. */
export interface Glance {
  readonly scenario: ResolvedScenario;
  readonly schedule: Schedule;
  /** Seconds since the job was created. */
  readonly at: number;
  readonly report: StatusReport;
  /** The report just before it; `null` at the first. */
  readonly previous: StatusReport | null;
  /** The last report before it whose status is known, which is what a checker remembers; `null` where there is none. */
  readonly earlier: StatusReport | null;
}

/** Whether a report shows a status at all: beside UNKNOWN only its shape is judged, and nothing of it remembered. */
export const isSeen = ({ status }: StatusReport): boolean => !isIndeterminate(status);

/** Looks at each report of a run in order. */
export function* glances({ scenario, reports }: Run): Generator<Glance> {
  const made = makeSchedule(scenario);
  if (!made.ok || made.value === null) throw new Error("a run of no scenario");
  const schedule = made.value;
  let previous: StatusReport | null = null;
  let earlier: StatusReport | null = null;
  for (const { at, report } of reports) {
    yield { scenario, schedule, at, report, previous, earlier };
    previous = report;
    if (isSeen(report)) earlier = report;
  }
}
