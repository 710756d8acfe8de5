import { touched } from "../job/touched.ts";
import { JOB_EVENT_TYPES, type JobEvent } from "./events.ts";

const copyOf = (event: JobEvent): JobEvent => {
  if (event.type === "training.advanced") {
    const { type, stepsCompleted, epochsCompleted } = event;
    return { type, stepsCompleted, ...(epochsCompleted !== undefined && { epochsCompleted }) };
  }
  if (event.type === "job.failed") {
    const { type, reason } = event;
    return { type, ...(typeof reason === "string" && { reason }) };
  }
  return { type: event.type };
};

/**
 * An event of unknown origin, copied; undefined for what is no event of a job's life, or throws when
 * it is read. Counters are as they were told, for guards to judge; a reason that is no text is left out.
 */
export const eventFrom = (event: JobEvent): JobEvent | undefined => {
  const copied = touched(() => copyOf(event));
  return copied.ok && JOB_EVENT_TYPES.includes(copied.value.type) ? copied.value : undefined;
};
