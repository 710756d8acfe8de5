import { type CheckOptions, type Finding } from "../../../src/index.ts";

/** All that a finding says of a broken law. */
export type Words = Pick<Finding, "code" | "path" | "message" | "seen" | "expected"> &
  Partial<Pick<Finding, "allowed">>;

/** A trace whose last report breaks a law, and all that is said of it. */
export interface Explained {
  readonly name: string;
  readonly options?: CheckOptions;
  readonly reports: readonly unknown[];
  readonly finding: Words;
}
