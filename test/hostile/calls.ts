/** A function of which nothing is known. */
export type AnyFunction = (...args: readonly unknown[]) => unknown;

/** Whether a value can be called. */
export const isFunction = (value: unknown): value is AnyFunction => typeof value === "function";

/** How far what is given is called in turn: a monitor's `observe`, a schema's `validate`. */
const DEEPEST = 3;

/** So much of what is given one after another is asked for. */
const MOST_ASKED = 50;

/** What a result or a schema holds, to be looked into as the thing itself. */
const HELD = ["value", "~standard", "jsonSchema"];

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const isIterator = (value: object): value is Iterator<unknown> =>
  Symbol.iterator in value && "next" in value && isFunction(value.next);

/** XState's snapshots have methods of their own, which are none of ours. */
const isSnapshot = (value: object): boolean => Object.hasOwn(value, "getMeta");

/** What an object of ours can be asked: its methods, and its getters. */
const membersOf = (given: object, args: readonly unknown[]): readonly AnyFunction[] =>
  Object.entries(Object.getOwnPropertyDescriptors(given)).flatMap(([name, property]) => {
    const held: { readonly value?: unknown } = property;
    const value = held.value;
    if (!Object.hasOwn(property, "value")) return [(): unknown => Reflect.get(given, name)];
    return isFunction(value) && !args.includes(value) ? [value.bind(given)] : [];
  });

const heldIn = (given: object): readonly unknown[] =>
  HELD.map((name): unknown => {
    const property: { readonly value?: unknown } | undefined = Object.getOwnPropertyDescriptor(given, name);
    return property?.value;
  }).filter((value) => !isFunction(value));

const askObject = async (given: object, args: readonly unknown[], depth: number): Promise<void> => {
  if (isIterator(given)) {
    for (let asked = 0; asked < MOST_ASKED && given.next().done !== true; asked += 1);
    return;
  }
  for (const member of membersOf(given, args))
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a caller does
    await callsOf(member, args, depth);
  // oxlint-disable-next-line no-await-in-loop -- as above
  for (const held of heldIn(given)) await ask(held, args, depth + 1);
};

/** Asks what was given for all that it can be asked. What is handed back as it was is not ours to look into. */
const ask = async (given: unknown, args: readonly unknown[], depth: number): Promise<void> => {
  if (depth > DEEPEST || args.includes(given)) return;
  if (isFunction(given)) await callsOf(given, args, depth);
  else if (given instanceof Promise) await ask(await given, args, depth);
  else if (isObject(given) && !isSnapshot(given)) await askObject(given, args, depth);
};

/** Calls a function, and what it gives that can be called, with the same values; throws what any of them throws. */
export const callsOf = async (call: AnyFunction, args: readonly unknown[], depth = 0): Promise<void> => {
  await ask(call(...args), args, depth + 1);
};

/** Whether nothing of a value can be changed, however deep: objects, lists and what is in them. */
export const isFrozenDeep = (value: unknown): boolean =>
  !isObject(value) ||
  (Object.isFrozen(value) &&
    Object.values(Object.getOwnPropertyDescriptors(value)).every((part) => isFrozenDeep(part.value)));
