import { type RunChoices } from "../../support/lawful-run.ts";

/** A job of two epochs of 200 steps each, seen every 100 of them, that goes as it should. */
export const RUN: RunChoices = {
  plan: { epochs: 2, batchSize: 8, trainingSamples: 1600, validation: "provided" },
  convention: "customizer-25.12",
  ends: 1,
  ending: "ready",
  epochsOff: 0,
  burst: 1,
  stride: 100,
};
