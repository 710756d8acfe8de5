import type { TestProject } from "vitest/node";
import { chosenSeed } from "./seed.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly seed: number;
  }
}

/** Chooses one seed for the whole run, says it once, and hands it to every test file. */
export const setup = ({ provide }: TestProject): void => {
  const seed = chosenSeed(process.env);
  console.log(`properties run with seed ${seed}; repeat with JOBPROOF_SEED=${seed}`);
  provide("seed", seed);
};
