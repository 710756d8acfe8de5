import { touched } from "../../job/touched.ts";
import { err, type Result } from "../../result.ts";

/** What a matcher tells Vitest: whether it holds, and what to say where that was not wanted. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** What a matcher says of what was received; a text where it cannot be asked at all. */
export type Asked = Result<MatcherResult, string>;

/** What Vitest calls a matcher with, as far as ours look at it. */
export interface MatcherContext {
  readonly isNot?: boolean;
}

/** A matcher as Vitest takes it. One that cannot be asked fails, with or without `not`. */
export const matcher = <Arguments extends readonly unknown[]>(
  ask: (received: unknown, ...args: Arguments) => Asked,
) =>
  function match(this: MatcherContext, received: unknown, ...args: Arguments): MatcherResult {
    const answer = touched(() => ask(received, ...args));
    const asked = answer.ok ? answer.value : err(`what was given cannot be read: it threw ${answer.error}`);
    return asked.ok ? asked.value : { pass: this.isNot === true, message: () => asked.error };
  };
