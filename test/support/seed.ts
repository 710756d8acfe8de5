const MAX_SEED = 2 ** 31 - 1;
const CI_SEED = 20_260_101;

/**
 * The seed of a run's properties, a whole number from 0 to 2^31 − 1: what JOBPROOF_SEED says; else a
 * fixed one in CI, so that its runs can be compared; else a random one. Throws where JOBPROOF_SEED
 * is no such number.
 */
export const chosenSeed = (environment: Readonly<Record<string, string | undefined>>): number => {
  const { JOBPROOF_SEED: text, CI } = environment;
  if (text !== undefined && text !== "") return seedFromText(text);
  return CI === undefined || CI === "" || CI === "false" ? Math.floor(Math.random() * MAX_SEED) : CI_SEED;
};

const seedFromText = (text: string): number => {
  const seed = Number(text);
  if (/^\d+$/u.test(text) && seed <= MAX_SEED) return seed;
  throw new RangeError(`JOBPROOF_SEED is "${text}": expected a whole number from 0 to ${MAX_SEED}`);
};
