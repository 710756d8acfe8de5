import { JOB_STATUSES } from "../../../job/status.ts";
import { JOB_EVENT_TYPES } from "../../../lifecycle/index.ts";
import { ENDINGS } from "../../../simulate/index.ts";
import { TRANSPORT_FAULTS } from "../transport/transport-settings.ts";
import { ANYTHING, choice, listOf, mapOf, number, objectOf, TEXT, whole } from "../shapes/shape.ts";

/** How far jobs are to go; a change unless told. */
export const ADVANCE = objectOf(
  { name: "seconds", shape: number({ lowest: 0 }), doc: "So many seconds of the job's own time." },
  { name: "changes", shape: whole(0, 1_000_000), doc: "So many changes of the report." },
  {
    name: "until",
    shape: choice(...JOB_STATUSES, "end"),
    doc: "Up to the first report with this status, or to the end if none has it.",
  },
);

/** The ending that a job is to have. */
export const ENDING = objectOf({
  name: "ending",
  shape: choice(...ENDINGS),
  required: true,
  doc: "How the job is to end, if it still can.",
});

/** What the service is to get wrong about a job. */
export const FAULT = objectOf({
  name: "fault",
  shape: TEXT,
  doc: "A fault of the simulator, or the code of a law to break; left out or null for none.",
});

/** Something that happens to a job. */
export const EVENT = objectOf(
  { name: "type", shape: choice(...JOB_EVENT_TYPES), required: true, doc: "What happens." },
  { name: "stepsCompleted", shape: ANYTHING, doc: "Steps done in all; for training.advanced." },
  { name: "epochsCompleted", shape: ANYTHING, doc: "Epochs done in all; for training.advanced." },
  { name: "reason", shape: TEXT, doc: "What the service says of the error; for job.failed." },
);

/** The scenario of every job that is created later. */
export const SCENARIO = mapOf(ANYTHING);

/** Faults for the next requests, one after another. */
export const SCRIPT = objectOf({
  name: "faults",
  shape: listOf(choice(...TRANSPORT_FAULTS, "none")),
  required: true,
  doc: "What strikes each of the next requests; none for nothing.",
});
