import { type TrainingPlan } from "../job/training-plan.ts";
import { type DerivationLine, SOURCES, exactly, roundedUp, unrounded } from "./derivation.ts";
import { exactFraction } from "./exact-fraction.ts";
import { type SplitRule } from "./rules.ts";
import { documentedStepsPerEpoch, observedStepsPerEpoch } from "./steps-per-epoch.ts";
import { samplesThatTrain } from "./samples-that-train.ts";
import { totalOf } from "./total-steps.ts";

/** Steps per epoch under both rules, and the total; for the platform's split too where that changes the steps. */
export const deriveSteps = (plan: TrainingPlan): readonly DerivationLine[] => [
  perEpoch(plan, "documented"),
  documentedPerEpoch(plan),
  ...totals(plan, "documented"),
  ...(stepsDiffer(plan) ? [perEpoch(plan, "platform"), ...totals(plan, "platform")] : []),
];

/** Whether the platform's split leaves samples to train on, and makes other steps of them. */
const stepsDiffer = (plan: TrainingPlan): boolean =>
  samplesThatTrain(plan, "platform") > 0 &&
  observedStepsPerEpoch(plan, "platform") !== observedStepsPerEpoch(plan, "documented");

const under = (name: string, splitRule: SplitRule): string =>
  splitRule === "platform" ? `${name} (platform split)` : name;

const perEpoch = (plan: TrainingPlan, splitRule: SplitRule): DerivationLine => {
  const train = samplesThatTrain(plan, splitRule);
  return {
    name: splitRule === "platform" ? "steps per epoch (platform split)" : "steps per epoch (observed)",
    formula: "ceil(samples that train / batch size)",
    substituted: `ceil(${train} / ${plan.batchSize})`,
    ...roundedUp(
      exactFraction(BigInt(train), BigInt(plan.batchSize)),
      observedStepsPerEpoch(plan, splitRule),
    ),
    source: splitRule === "platform" ? SOURCES.platform : SOURCES.observed,
  };
};

const documentedPerEpoch = (plan: TrainingPlan): DerivationLine => {
  const fraction = documentedStepsPerEpoch(plan);
  return {
    name: "steps per epoch (documented)",
    formula: "ceil(training samples / batch size) / epochs",
    substituted: `ceil(${plan.trainingSamples} / ${plan.batchSize}) / ${plan.epochs}`,
    ...exactly(fraction),
    rounding: fraction.terminates ? "none" : "shown to 20 decimals",
    value: fraction.decimal,
    source: SOURCES.reference,
  };
};

const totals = (plan: TrainingPlan, splitRule: SplitRule): readonly DerivationLine[] => {
  const { maxSteps = 0, ...uncapped } = plan;
  const planned = totalOf(uncapped, splitRule);
  const name = under("total steps", splitRule);
  const source = splitRule === "platform" ? SOURCES.platform : SOURCES.recorded;
  const formula = "epochs × ceil(samples that train / batch size)";
  const substituted = `${plan.epochs} × ${observedStepsPerEpoch(plan, splitRule)}`;
  if (maxSteps <= 0) return [{ name, formula, substituted, ...unrounded(planned), source }];
  return [
    { name: under("steps before the cap", splitRule), formula, substituted, ...unrounded(planned), source },
    {
      name,
      formula: "min(steps before the cap, max_steps)",
      substituted: `min(${planned}, ${maxSteps})`,
      ...unrounded(totalOf(plan, splitRule)),
      source: SOURCES.trainer,
    },
  ];
};
