import { type TrainingPlan } from "../job/training-plan.ts";
import { type DerivationLine, SOURCES, roundedUp, unrounded } from "./derivation.ts";
import { exactFraction } from "./exact-fraction.ts";
import { DOCUMENTED_TRAIN_FRACTION } from "./train-fraction.ts";
import { samplesThatTrain } from "./samples-that-train.ts";

/** How many samples train and how many validate; under both split rules where they differ. */
export const deriveSplit = (plan: TrainingPlan): readonly DerivationLine[] => {
  if (plan.validation === "provided") return [allTrain(plan)];
  const documented = samplesThatTrain(plan, "documented");
  const platform = samplesThatTrain(plan, "platform");
  return [
    documentedShare(plan, documented),
    heldBack("samples that validate", plan.trainingSamples, documented),
    ...(platform === documented
      ? []
      : [
          platformShare(plan, platform),
          heldBack("samples that validate (platform split)", plan.trainingSamples, platform),
        ]),
  ];
};

const allTrain = ({ trainingSamples }: TrainingPlan): DerivationLine => ({
  name: "samples that train",
  formula: "training samples (a validation set is provided)",
  substituted: `${trainingSamples}`,
  ...unrounded(trainingSamples),
  source: SOURCES.reference,
});

const documentedShare = (plan: TrainingPlan, train: number): DerivationLine => {
  const { trainingSamples, trainFraction = DOCUMENTED_TRAIN_FRACTION } = plan;
  const decimals = trainFraction.slice(trainFraction.indexOf(".") + 1);
  const product = exactFraction(BigInt(trainingSamples) * BigInt(decimals), 10n ** BigInt(decimals.length));
  return {
    name: "samples that train",
    formula: "ceil(training samples × train fraction)",
    substituted: `ceil(${trainingSamples} × ${trainFraction})`,
    ...roundedUp(product, train),
    source: SOURCES.reference,
  };
};

const platformShare = (plan: TrainingPlan, train: number): DerivationLine => {
  const { trainingSamples, trainFraction = DOCUMENTED_TRAIN_FRACTION } = plan;
  return {
    name: "samples that train (platform split)",
    formula: "training samples − max(1, floor(training samples × (1 − train fraction)))",
    substituted: `${trainingSamples} − max(1, floor(${trainingSamples} × (1 − ${trainFraction})))`,
    ...unrounded(train),
    source: SOURCES.platform,
  };
};

const heldBack = (name: string, samples: number, train: number): DerivationLine => ({
  name,
  formula: "training samples − samples that train",
  substituted: `${samples} − ${train}`,
  ...unrounded(samples - train),
  source: SOURCES.reference,
});
