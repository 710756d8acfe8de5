import * as fc from "fast-check";
import { EARLY_STOPPING_START, explain } from "../../src/progress/index.ts";
import { createMonitor } from "../../src/index.ts";
import { saveJob, startJob } from "../../src/lifecycle/index.ts";
import { JOB, REPORT } from "../report/read.ts";

/** A trap that springs whatever is asked of an object. */
const trap = (): never => {
  throw new Error("do not touch");
};

const throwingProxy = (): unknown =>
  new Proxy(
    {},
    { get: trap, has: trap, ownKeys: trap, getOwnPropertyDescriptor: trap, getPrototypeOf: trap },
  );

const revokedProxy = (): unknown => {
  const { proxy, revoke } = Proxy.revocable<object>({}, {});
  revoke();
  return proxy;
};

const cyclic = (): unknown => {
  const ring: Record<string, unknown> = { epochs: 2 };
  ring["ring"] = ring;
  ring["report"] = ring;
  return ring;
};

const deep = (): unknown => {
  let value: unknown = 1;
  for (let depth = 0; depth < 20_000; depth += 1) value = depth % 2 === 0 ? [value] : { data: [value] };
  return value;
};

class Impostor {
  readonly status = "running";
  readonly epochs = 3;
  get code(): string {
    return this.status;
  }
}

const throwing = (name: string): unknown => ({
  ...REPORT,
  get [name](): never {
    throw new RangeError(`no ${name} for you`);
  },
});

/** Anything that a caller may hand in, made afresh, for some of it can be changed. */
const MAKERS: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -1,
  () => -0,
  () => 0.1,
  () => 2 ** 53,
  () => 1e308,
  () => 12n,
  () => "",
  () => "running",
  () => "__proto__",
  () => "constructor",
  () => "toString",
  () => "steps",
  () => "a\u0000\ud800b".repeat(50),
  () => Symbol("no text"),
  () => trap,
  () => [],
  () => Object.assign([], { 2: null, length: 5 }),
  () => ["running", ["__proto__"]],
  () => Array.from({ length: 3 }, throwingProxy),
  () => new Float64Array(3),
  () => ({}),
  () => Object.create(null) as unknown,
  () => Object.freeze({ ...REPORT, status: "RUNNING" }),
  (): unknown =>
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"status":"running"}'),
  (): unknown =>
    JSON.parse('{"severities":{"__proto__":"off","constructor":"off"},"plan":{"__proto__":{"epochs":3}}}'),
  () => new Impostor(),
  () => new Map([["status", "running"]]),
  () => new Error("an error"),
  () => Promise.resolve(1),
  throwingProxy,
  revokedProxy,
  cyclic,
  deep,
  () => throwing("status"),
  () => throwing("epochs"),
  () => throwing("toString"),
  () => throwing("toJSON"),
  () => throwing("report"),
  () => throwing("metrics"),
  () => throwing("plan"),
  () => throwing("then"),
  () => ({ [Symbol.iterator]: trap, length: 3 }),
  () => ({ [Symbol.toPrimitive]: trap }),
  () => ({ valueOf: trap, toString: trap }),
  function* () {
    yield REPORT;
    trap();
  },
];

/** What is right in some place, so that calls come as far as they can. */
const RIGHT: readonly (() => unknown)[] = [
  () => ({ ...REPORT }),
  () => ({ ...JOB }),
  () => [REPORT, { ...REPORT, status: "completed" }],
  () => ({ job: "a", plan: { epochs: 2 }, report: REPORT }),
  () => ({ epochs: 2, batchSize: 16, trainingSamples: 3500, validation: "provided" }),
  () => ({ stepsCompleted: 3, epochsCompleted: 0 }),
  () => ({ limitSeconds: 10, secondsPerStep: 2 }),
  () => ({ looking: "log", convention: "documented", severities: { "shape/unknown-field": "off" } }),
  () => createMonitor().state,
  () => {
    const started = startJob();
    return started.ok ? saveJob(started.value) : undefined;
  },
  () => EARLY_STOPPING_START,
  () => ({ epoch: 1, loss: 0.5 }),
  () => {
    const explained = explain({ epochs: 2, batchSize: 16, trainingSamples: 3500, validation: "split" });
    return explained.ok ? explained.value : undefined;
  },
  () => ({ type: "training.advanced", stepsCompleted: 3 }),
  () => ({ type: "job.scheduled" }),
  () => "completed",
  () => "epochs",
  () => "documented",
  () => 3,
  () => 100,
];

/** Puts something hostile in the place of one field of something that is right. */
const spoiled = fc
  .tuple(fc.constantFrom(...RIGHT), fc.nat(), fc.constantFrom(...MAKERS))
  .map(([right, at, make]) => () => {
    const whole = right();
    if (typeof whole !== "object" || whole === null) return make();
    const names = Object.keys(whole);
    return Array.isArray(whole)
      ? [...(whole as readonly unknown[]), make()]
      : { ...whole, [names[at % names.length] ?? "x"]: make() };
  });

/** Whatever is hostile, one after the other. */
export const HOSTILE: readonly (() => unknown)[] = MAKERS;

/** Makers of what a caller may hand in: wrong altogether, wrong in one field, or right. */
export const handedIn: fc.Arbitrary<() => unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...MAKERS) },
  { weight: 3, arbitrary: spoiled },
  { weight: 2, arbitrary: fc.constantFrom(...RIGHT) },
);
