import { createScanner } from "jsonc-parser";

/** A step on the way to a value that is looked for. */
interface Step {
  readonly next: Map<string, Step>;
  /** The line where the value here begins; `undefined` until it is found. */
  line: number | undefined;
}

/** An object or a list that has begun: what is looked for in it, and how far it has got. */
interface Container {
  readonly step: Step | undefined;
  readonly isList: boolean;
  /** The index or the name of the value that comes next. */
  at: number | string;
  isNameNext: boolean;
}

const newStep = (): Step => ({ next: new Map(), line: undefined });

const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/** The steps of all pointers as a tree. */
const wayTo = (pointers: Iterable<string>): Step => {
  const root = newStep();
  for (const pointer of pointers) {
    let step = root;
    for (const name of stepsOf(pointer)) {
      const next = step.next.get(name) ?? newStep();
      step.next.set(name, next);
      step = next;
    }
  }
  return root;
};

/** The line of the value at a pointer, or of the innermost value around the place where it would be. */
const lineAt = (root: Step, pointer: string): number => {
  let [step, line] = [root, root.line ?? 0];
  for (const name of stepsOf(pointer)) {
    const next = step.next.get(name);
    if (next?.line === undefined) return line;
    [step, line] = [next, next.line];
  }
  return line;
};

const opened = (step: Step | undefined, isList: boolean): Container => ({
  step,
  isList,
  at: 0,
  isNameNext: !isList,
});

/** Goes through a JSON text once, without calling itself, and notes where the values looked for begin. */
const findLines = (text: string, root: Step): void => {
  const scanner = createScanner(text, true);
  const containers: Container[] = [];
  const begin = (char: string): void => {
    const around = containers.at(-1);
    const step = around === undefined ? root : around.step?.next.get(String(around.at));
    if (step !== undefined) step.line = scanner.getTokenStartLine();
    if (char === "{" || char === "[") containers.push(opened(step, char === "["));
  };
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const char = text.charAt(scanner.getTokenOffset());
    const around = containers.at(-1);
    if (char === "}" || char === "]") containers.pop();
    else if (char === ",") goOn(around);
    else if (around?.isNameNext === true) {
      around.at = scanner.getTokenValue();
      around.isNameNext = false;
    } else if (char !== ":") begin(char);
  }
};

const goOn = (around: Container | undefined): void => {
  if (around === undefined) return;
  if (typeof around.at === "number") around.at += 1;
  around.isNameNext = !around.isList;
};

/**
 * The lines of a JSON text, from 0, on which the values at some JSON Pointers begin; where there is no
 * such value, that of the innermost one around it. Of a name that is given twice the last counts, as
 * for `JSON.parse`.
 */
export const pointerLines = (text: string, pointers: readonly string[]): readonly number[] => {
  const root = wayTo(pointers);
  findLines(text, root);
  return pointers.map((pointer) => lineAt(root, pointer));
};
