import { shown } from "../job/shown.ts";
import { err, ok, type Result } from "../result.ts";
import { arrangeEnding, limitAt, placeOfRace, withdrawEnding } from "./ending-hooks.ts";
import { type Ending, ENDING_TERMS, ENDINGS, STAGES } from "./endings.ts";
import { type Life } from "./life.ts";
import { timeLimitOf, whyUnreachable } from "./reach.ts";
import { type ResolvedScenario } from "./scenario.ts";
import { knobProblem, type SimulationFailure, simulationFailure } from "./simulation-failure.ts";

const endingProblem = (ending: Ending, why: string): SimulationFailure =>
  simulationFailure({
    code: "ending-unreachable",
    knob: "ending",
    seen: shown(ending),
    message: `ending is ${shown(ending)}, which cannot be reached: ${why}.`,
  });

/** Whether the first stage in which the ending can fall has begun. */
const isUnderWay = ({ stretch }: Life, ending: Ending): boolean =>
  STAGES.indexOf(stretch.stage) >= STAGES.indexOf(ENDING_TERMS[ending].first);

/** Why what is left of the stage under way is too short for the ending. */
const whyNoRoom = (life: Life, ending: Ending): string | undefined => {
  const { schedule, stretch } = life;
  const { by } = ENDING_TERMS[ending];
  if (by === "time-limit" && schedule.stepsBy(limitAt(life) - stretch.from) >= schedule.totalSteps)
    return "the last step is done before the time can be up";
  // Whoever is to see the job CANCELLING must look before it completes.
  return by === "race" && placeOfRace(life) >= stretch.to ? "the job completes at once" : undefined;
};

const whyTooLate = (life: Life, ending: Ending): string | undefined => {
  const { stretch, agenda } = life;
  // Not by the status: a job that is being cancelled may be out of sight.
  if (agenda.some(({ kind }) => kind === "kill")) return "the job is being cancelled";
  const isPast = STAGES.indexOf(stretch.stage) > STAGES.indexOf(ENDING_TERMS[ending].last);
  if (isPast) return `the job is past it, ${stretch.stage}`;
  return isUnderWay(life, ending) ? whyNoRoom(life, ending) : undefined;
};

/** The scenario with another ending: the validations that have improved by now cannot be taken back. */
const wished = ({ scenario, account, schedule }: Life, ending: Ending): ResolvedScenario => {
  if (ending === "time-limit")
    return { ...scenario, ending, timeLimitSeconds: timeLimitOf(scenario, schedule) };
  const improved = account.series.validation.length;
  const { improvingChecks } = scenario;
  const isToStall = ending === "stops-early" && (improved > 0 || improvingChecks !== null);
  return isToStall
    ? { ...scenario, ending, improvingChecks: Math.max(improved, improvingChecks ?? 0) }
    : { ...scenario, ending };
};

/** Wishes for another ending from now on, or says why it cannot come about any more. */
export const setEnding = (life: Life, ending: Ending): Result<Ending, SimulationFailure> => {
  if (!ENDINGS.includes(ending))
    return err(
      simulationFailure(knobProblem("unknown-choice", "ending", ending, `one of ${ENDINGS.join(", ")}`)),
    );
  const why = whyTooLate(life, ending) ?? whyUnreachable(wished(life, ending), life.schedule);
  if (why !== undefined) return err(endingProblem(ending, why));
  withdrawEnding(life);
  life.ending = ending;
  if (isUnderWay(life, ending)) arrangeEnding(life);
  return ok(ending);
};
