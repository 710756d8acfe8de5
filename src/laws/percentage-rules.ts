import { PERCENTAGE_RULES, type PercentageRule } from "../progress/index.ts";

/** The bit of a percentage rule. */
export const ruleBit = (rule: PercentageRule): number => 1 << PERCENTAGE_RULES.indexOf(rule);

export const EPOCHS_RULE = ruleBit("epochs");
export const STEPS_RULE = ruleBit("steps");
export const PLATFORM_RULE = ruleBit("platform");
