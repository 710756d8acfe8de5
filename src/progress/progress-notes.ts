import { counted } from "../job/counted.ts";
import { type TrainingPlan } from "../job/training-plan.ts";
import { epochsEnded, mostEpochsEnded } from "./epochs-of-steps.ts";
import { type Progress } from "./progress-failure.ts";
import { observedStepsPerEpoch } from "./steps-per-epoch.ts";

/**
 * What is to be said of counters that do not go together: nothing where the epochs are what the steps
 * make, a remark where services are known to count so, and an objection where both cannot be true.
 * The plan must be sound, and the counters within it.
 */
export const progressNotes = (
  plan: TrainingPlan,
  { stepsCompleted, epochsCompleted }: Progress,
): readonly string[] => {
  if (stepsCompleted === undefined || epochsCompleted === undefined) return [];
  const perEpoch = observedStepsPerEpoch(plan, "documented");
  const ended = epochsEnded(stepsCompleted, perEpoch);
  if (epochsCompleted === ended) return [];
  const least = Math.max(0, ended - 1);
  const most = Math.min(plan.epochs, mostEpochsEnded(stepsCompleted, perEpoch) + 1);
  const made = `${counted(stepsCompleted, "step")} of ${perEpoch} per epoch ${stepsCompleted === 1 ? "makes" : "make"} ${counted(ended, "epoch")}, not ${epochsCompleted}`;
  if (epochsCompleted < least || epochsCompleted > most)
    return [
      `The two counters contradict each other: ${made}, and no known service would report more or less than ${least} to ${most}. Each percentage is that of its own counter.`,
    ];
  return [
    `${made}. Services are known to report ${least} to ${most} then: epochs_completed may lag by one or name the current epoch, and steps come in bursts.`,
  ];
};
