import { MICROS_PER_SECOND } from "../../job/instant.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";
import { placeOf } from "../place.ts";

/** Seconds by which a report's created_at may be later than its job's, which is what elapsed_time counts from. */
const TOLERANCE = 10;

/** The same in microseconds. */
export const TOLERATED = TOLERANCE * MICROS_PER_SECOND;

const wallMicros = ({ reading }: Look): number => reading.updatedAt - reading.createdAt;

const wallSeconds = (look: Look): number => wallMicros(look) / MICROS_PER_SECOND;

export const elapsedExceedsWall: ReportLaw = {
  code: "time/elapsed-exceeds-wall",
  severity: "warning",
  statement:
    "elapsed_time is at most updated_at − created_at, with 10 seconds to spare: a report is created some seconds after its job.",
  source: "NVIDIA NeMo Customizer v1 reference, elapsed_time; recorded responses",
  judgedBy: "look",
  example: {
    breaks: [report("running", { updated_at: "2025-05-30T07:13:40.122576", elapsed_time: 71 })],
    holds: [report("running", { updated_at: "2025-05-30T07:13:40.122576", elapsed_time: 70 })],
  },
  reads: ["elapsed_time", "created_at", "updated_at"],
  taints: [],
  // In whole microseconds, which is what instants are told in: a sum of seconds would be rounded.
  isBroken: (look) => Math.round(look.reading.elapsedTime * MICROS_PER_SECOND) > wallMicros(look) + TOLERATED,
  explain: (look) => ({
    path: placeOf(look, "elapsed_time"),
    message: `elapsed_time is ${look.reading.elapsedTime} seconds, but only ${wallSeconds(look)} lie between created_at and updated_at`,
    seen: look.reading.elapsedTime,
    expected: `at most ${wallSeconds(look)} seconds, give or take ${TOLERANCE}`,
  }),
};
