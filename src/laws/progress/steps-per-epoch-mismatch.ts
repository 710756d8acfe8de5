import { CONVENTIONS, type StepsPerEpochRule } from "../../progress/index.ts";
import { PLAN, report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";
import { placeOf } from "../place.ts";

const isObserved = ({ reading: { stepsPerEpoch }, terms }: Look): boolean =>
  stepsPerEpoch === terms.provided.stepsPerEpoch || stepsPerEpoch === terms.split.stepsPerEpoch;

/** Whether ceil(training samples / batch size) / epochs is what is reported; for unknown epochs, whether it is for some. A reported 0 never is. */
const isDocumented = ({ reading: { stepsPerEpoch }, terms: { batches, epochs } }: Look): boolean =>
  epochs === epochs ? stepsPerEpoch * epochs === batches : batches % stepsPerEpoch === 0;

const fixedRule = ({ stance: { convention } }: Look): StepsPerEpochRule | undefined =>
  convention === "auto" ? undefined : CONVENTIONS[convention].stepsPerEpochRule;

const isExplained = (look: Look): boolean => {
  const fixed = fixedRule(look);
  return (fixed !== "documented" && isObserved(look)) || (fixed !== "observed" && isDocumented(look));
};

const known = (value: number): boolean => value === value;

const observedValues = ({ terms: { provided, split } }: Look): string =>
  [
    known(provided.stepsPerEpoch) ? `${provided.stepsPerEpoch} if a validation set was provided` : "",
    known(split.stepsPerEpoch) ? `${split.stepsPerEpoch} if one is split off` : "",
  ]
    .filter((text) => text !== "")
    .join(", ");

const documentedValue = ({ terms: { batches, epochs } }: Look): string =>
  known(epochs) ? `${batches / epochs} by the documented rule` : `${batches} / epochs by the documented rule`;

/** What each rule makes of the plan; a named convention fixes the rule, but each is told. */
const expectations = (look: Look): readonly string[] =>
  known(look.terms.batches)
    ? [observedValues(look), documentedValue(look)].filter((text) => text !== "")
    : ["1 or more"];

/** What is expected; where a named convention fixes the rule, the others are told as such. */
const expectation = (look: Look): string => {
  const others = observedValues(look);
  return fixedRule(look) === "documented" && known(look.terms.batches) && others !== ""
    ? `${documentedValue(look)}; other conventions would say ${others}`
    : expectations(look).join("; ");
};

const judgement = ({ stance: { convention } }: Look): string =>
  convention === "auto"
    ? "which no known rule makes of the plan"
    : `which the convention ${convention} does not make of the plan`;

export const stepsPerEpochMismatch: ReportLaw = {
  code: "progress/steps-per-epoch-mismatch",
  severity: "error",
  statement:
    "steps_per_epoch is what a known rule makes of the plan: ceil(train / batch size), or the documented ceil(training samples / batch size) / epochs. Where packing or GRPO make it unknowable it is taken as reported.",
  source: "recorded responses (the first rule); NVIDIA NeMo Customizer v1 reference (the second)",
  judgedBy: "look",
  example: {
    options: { plan: PLAN },
    breaks: [report("running", { steps_per_epoch: 220 })],
    holds: [report("running", { steps_per_epoch: 219 })],
  },
  reads: ["steps_per_epoch", "training samples and batch size"],
  taints: ["steps_per_epoch"],
  isBroken: (look) => !isExplained(look),
  explain: (look) => ({
    path: placeOf(look, "steps_per_epoch"),
    message: `steps_per_epoch is ${look.reading.stepsPerEpoch}, ${judgement(look)}`,
    seen: look.reading.stepsPerEpoch,
    expected: expectation(look),
    allowed: expectations(look),
  }),
};
