/** What a caller without types may hand in. */
export const untyped = (value: unknown): never => value as never;
