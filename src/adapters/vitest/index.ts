import { expect } from "vitest";
import { type CheckOptions } from "../../check/options.ts";
import { type JobStatus } from "../../job/status.ts";
import { type TransitionLook } from "../../lifecycle/index.ts";
import { matcher } from "./matcher-result.ts";
import { toBeLawful } from "./to-be-lawful.ts";
import { toBreakLaw } from "./to-break-law.ts";
import { toTransitionTo } from "./to-transition-to.ts";

declare module "vitest" {
  // oxlint-disable-next-line typescript/no-explicit-any -- must be the very parameter of Vitest's interface
  interface Matchers<T = any> {
    /** Holds where no law of error severity is broken. */
    toBeLawful: (options?: CheckOptions) => T;
    /** Holds where the law of this code is broken, whatever its severity. */
    toBreakLaw: (code: string, options?: CheckOptions) => T;
    /** Holds where a job may go from the status received to this one. */
    toTransitionTo: (status: JobStatus, look?: TransitionLook) => T;
  }
}

/** The matchers, for an `expect` of your own; importing this module gives them to Vitest's. */
export const matchers = Object.freeze({
  toBeLawful: matcher(toBeLawful),
  toBreakLaw: matcher(toBreakLaw),
  toTransitionTo: matcher(toTransitionTo),
});

expect.extend(matchers);
