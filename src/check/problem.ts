import { deepFrozen } from "../job/deep-frozen.ts";

/** The media type of problem details as JSON (RFC 9457). */
export const PROBLEM_MEDIA_TYPE = "application/problem+json";

/** One thing wrong, as a member of a problem's `findings`. */
export interface ProblemFinding {
  /** The code of the law that was broken. */
  readonly code: string;
  /** Where, as the fragment of a URI: `#` and a JSON Pointer, percent-encoded (RFC 6901, section 6). */
  readonly pointer: string;
  /** One sentence: what is wrong. */
  readonly detail: string;
  /** What was expected, and why. */
  readonly expected: string;
  /** The job whose report it is; absent where no job was told apart. */
  readonly job?: string;
}

/** Problem details as RFC 9457 has them, with members of our own. */
export interface Problem {
  /** The kind of problem, as a URI that stays: see `PROBLEM_TYPES`. */
  readonly type: `urn:jobproof:problem:${string}`;
  /** The kind in words; the same for all problems of a type. */
  readonly title: string;
  /** 409 where it goes against what is known of the job, 422 where it makes no sense by itself. */
  readonly status: 409 | 422;
  /** What is wrong this time, in a sentence. */
  readonly detail: string;
  /** On what ground: the code of the law broken first, what stands in the way of a transition, or `unreadable`. */
  readonly code: string;
  /** What may come instead: statuses, or types of events. Only where a transition was refused. */
  readonly allowed?: readonly string[];
  /** The place of the first finding. Only where a report was refused, as `findings`. */
  readonly pointer?: string;
  /** Everything that is an error. */
  readonly findings?: readonly ProblemFinding[];
  /** What could not be read, a sentence each. Only where that is the problem. */
  readonly unreadable?: readonly [string, ...string[]];
}

/** Every kind of problem: its URI, which leads nowhere, and its title. */
export const PROBLEM_TYPES = deepFrozen({
  illegalTransition: {
    type: "urn:jobproof:problem:illegal-transition",
    title: "The job cannot go from its status to that one",
  },
  senselessTransition: {
    type: "urn:jobproof:problem:senseless-transition",
    title: "What is said to have happened to the job makes no sense",
  },
  malformedReport: {
    type: "urn:jobproof:problem:malformed-report",
    title: "The payload does not have the shape of a report",
  },
  unreadableReport: {
    type: "urn:jobproof:problem:unreadable-report",
    title: "No report was found, or not all that was given could be read",
  },
  unlawfulReport: {
    type: "urn:jobproof:problem:unlawful-report",
    title: "What the report says cannot be true",
  },
} as const satisfies Readonly<Record<string, Pick<Problem, "type" | "title">>>);
