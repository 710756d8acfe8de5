import { instantText } from "../../job/instant-text.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { bringsNews } from "../news.ts";
import { asSent, placeOf } from "../place.ts";

export const updatedDecreased: ReportLaw = {
  code: "time/updated-decreased",
  severity: "warning",
  statement: "A report that brings news is not older than one seen before.",
  source: "updated_at, NVIDIA NeMo Customizer v1 reference",
  judgedBy: "look",
  example: {
    breaks: [
      report("running", { updated_at: "2025-05-30T08:00:00", steps_completed: 9 }),
      report("running", { updated_at: "2025-05-30T07:59:59", steps_completed: 10 }),
    ],
    holds: [
      report("running", { updated_at: "2025-05-30T08:00:00", steps_completed: 9 }),
      report("running", { updated_at: "2025-05-30T08:00:01", steps_completed: 10 }),
    ],
  },
  reads: ["updated_at", "earlier updated_at"],
  taints: [],
  isBroken: (look) => look.reading.updatedAt < look.state.updatedAt && bringsNews(look),
  explain: (look) => ({
    path: placeOf(look, "updated_at"),
    message: `updated_at is ${asSent(look, "updated_at")}, older than a report seen before, though it brings news`,
    seen: look.reading.fields.updated_at,
    expected: `an instant not before ${instantText(look.state.updatedAt)}`,
  }),
};
