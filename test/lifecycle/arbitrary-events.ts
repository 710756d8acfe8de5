import fc from "fast-check";
import { JOB_EVENT_TYPES, type JobEvent } from "../../src/lifecycle/events.ts";

const counter = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 6 }) },
  fc.constantFrom(-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53),
);

const advance: fc.Arbitrary<JobEvent> = fc.oneof(
  fc.record({ type: fc.constant("training.advanced"), stepsCompleted: counter }),
  fc.record({ type: fc.constant("training.advanced"), stepsCompleted: counter, epochsCompleted: counter }),
);

const plain: fc.Arbitrary<JobEvent> = fc.constantFrom(
  ...JOB_EVENT_TYPES.filter((type) => type !== "training.advanced").map((type) => ({ type })),
);

const failure: fc.Arbitrary<JobEvent> = fc.record({
  type: fc.constant("job.failed"),
  reason: fc.string({ maxLength: 8 }),
});

/** Any event of any job, lawful where it arrives or not. */
export const jobEvent: fc.Arbitrary<JobEvent> = fc.oneof(
  { weight: 3, arbitrary: plain },
  { weight: 3, arbitrary: advance },
  failure,
);

/** A life as it may come in: lawful hops are likely, since each kind of event is. */
export const jobEvents: fc.Arbitrary<readonly JobEvent[]> = fc.array(jobEvent, { maxLength: 40 });
