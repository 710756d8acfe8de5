/** Freezes a value with all that is in it, and gives it: what is exported must be the same for everybody. */
export const deepFrozen = <const Value>(value: Value): Value => {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFrozen(part);
  }
  return value;
};
