import { type StatusReport } from "../../job/status-report.ts";
import { type PartialPlan, type TrainingPlan } from "../../job/training-plan.ts";
import { chanceAt, keyOf } from "../chance.ts";
import { type Run } from "../simulate.ts";
import { type BreakableCode, type Fault, type FaultyReport } from "./fault.ts";
import { type Glance, glances } from "./glance.ts";

/** How one lie is told. */
export interface Lie {
  readonly name: string;
  readonly breaks: BreakableCode;
  readonly says: string;
  readonly where: string;
  /** Whether the lie can be told of a report, and is then the only thing wrong. */
  readonly fits: (glance: Glance) => boolean;
  /** What arrives instead of the report: one payload or several. */
  readonly tell: (glance: Glance) => readonly unknown[];
  /** What becomes of each later report; they stay as they are where it is left out. */
  readonly onwards?: (later: StatusReport, told: Glance) => unknown;
  /** What is known of the plan; all of it where it is left out. */
  readonly plan?: (plan: TrainingPlan, run: Run) => PartialPlan;
}

const fittingPlaces = (run: Run, { fits }: Lie): number => {
  let count = 0;
  for (const glance of glances(run)) if (fits(glance)) count += 1;
  return count;
};

const fitsSomewhere = (run: Run, { fits }: Lie): boolean => {
  for (const glance of glances(run)) if (fits(glance)) return true;
  return false;
};

/** Which of the fitting places is taken: any, by the seed of the run. */
const chosenPlace = (run: Run, lie: Lie): number =>
  Math.floor(chanceAt(keyOf(run.scenario.seed, lie.name), 0) * fittingPlaces(run, lie));

function* told(run: Run, lie: Lie): Generator<FaultyReport> {
  let left = chosenPlace(run, lie);
  let liar: Glance | null = null;
  for (const glance of glances(run)) {
    const { at, report } = glance;
    if (liar !== null) yield { at, report: lie.onwards?.(report, liar) ?? report };
    else if (!lie.fits(glance)) yield { at, report };
    else if (left > 0) {
      left -= 1;
      yield { at, report };
    } else {
      liar = glance;
      for (const payload of lie.tell(glance)) yield { at, report: payload };
    }
  }
}

/** The fault that tells a lie in one place of a run. */
export const faultOf = (lie: Lie): Fault => {
  const { name, breaks, says, where, plan } = lie;
  const fault: Fault = {
    name,
    kind: "lie",
    breaks,
    says,
    where,
    appliesTo: (run) => fitsSomewhere(run, lie),
    inject: (run) => ({
      scenario: run.scenario,
      job: run.job,
      plan: plan === undefined ? run.plan : plan(run.plan, run),
      fault,
      reports: { [Symbol.iterator]: () => told(run, lie) },
    }),
  };
  return Object.freeze(fault);
};
