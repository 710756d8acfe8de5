import { instantText } from "../../job/instant-text.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { asSent, placeOf } from "../place.ts";

export const updatedBeforeLog: ReportLaw = {
  code: "time/updated-before-log",
  severity: "info",
  statement: "updated_at is not older than the newest entry of status_logs.",
  source: "NVIDIA NeMo Customizer v1 reference, updated_at; recorded responses depart from it",
  judgedBy: "look",
  example: {
    breaks: [
      report("running", {
        status_logs: [{ updated_at: "2025-05-30T07:12:41", message: "TrainingJobRunning" }],
      }),
    ],
    holds: [
      report("running", {
        status_logs: [{ updated_at: "2025-05-30T07:12:40", message: "TrainingJobRunning" }],
      }),
    ],
  },
  reads: ["updated_at", "status_logs"],
  taints: [],
  isBroken: ({ reading }) => reading.updatedAt < reading.newestLogAt,
  explain: (look) => ({
    path: placeOf(look, "updated_at"),
    message: `updated_at is ${asSent(look, "updated_at")}, older than the newest entry of status_logs`,
    seen: look.reading.fields.updated_at,
    expected: `an instant not before ${instantText(look.reading.newestLogAt)}`,
  }),
};
