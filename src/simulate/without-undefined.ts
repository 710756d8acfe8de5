/** The parts of an object that were given: one that is `undefined` counts as left out. */
export const withoutUndefined = <Value extends object>(value: Value | undefined): Partial<Value> => {
  const given: Partial<Value> = {};
  Object.assign(
    given,
    Object.fromEntries(Object.entries(value ?? {}).filter(([, part]) => part !== undefined)),
  );
  return given;
};
