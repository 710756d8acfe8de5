import {
  CONVENTIONS,
  type PercentageRule,
  platformPercentage,
  stepsPercentageInDoubles,
} from "../progress/index.ts";
import { percentageOf } from "../progress/percentage-done.ts";
import { type Life } from "./life.ts";

/** What percentage_done says of the counters that the machine has taken, by the rule of the convention. */
export const percentageTold = ({ actor, scenario, schedule }: Life): number => {
  const { stepsCompleted, epochsCompleted } = actor.snapshot.context;
  const rule: PercentageRule = CONVENTIONS[scenario.convention].percentageRule;
  switch (rule) {
    case "epochs":
      return percentageOf(epochsCompleted, scenario.plan.epochs, "epochs").percentage;
    case "steps":
      return stepsPercentageInDoubles(stepsCompleted, schedule.totalSteps) ?? 0;
    case "platform":
      return platformPercentage(stepsCompleted, schedule.totalSteps) ?? 0;
  }
};
