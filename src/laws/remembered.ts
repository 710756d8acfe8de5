/** So many values are remembered: a stream of ever new ones must not fill the memory. */
const MOST = 1_000;

/** The value of a key, made only where it is not remembered: jobs of which the same is to be said share it. */
export const remembered = <Value>(known: Map<string, Value>, key: string, make: () => Value): Value => {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST) known.clear();
  const made = make();
  known.set(key, made);
  return made;
};
