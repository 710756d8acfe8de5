/** An answer waits no longer than this for one to overtake it, in milliseconds. */
const LONGEST = 500;

/** Holds answers back until another one about the same path has gone out. */
export const waitingAnswers = (): {
  readonly wait: (about: string) => Promise<void>;
  readonly passed: (about: string) => void;
} => {
  const waiting = new Map<string, (() => void)[]>();
  return {
    wait: (about) =>
      new Promise((done) => {
        const timer = setTimeout(done, LONGEST);
        const goOn = (): void => {
          clearTimeout(timer);
          done();
        };
        waiting.set(about, [...(waiting.get(about) ?? []), goOn]);
      }),
    passed: (about) => {
      const those = waiting.get(about);
      if (those === undefined) return;
      waiting.delete(about);
      // The one that overtakes goes out first.
      setTimeout(() => {
        for (const goOn of those) goOn();
      }, 10);
    },
  };
};
