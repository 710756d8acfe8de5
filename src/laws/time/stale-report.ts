import { instantText } from "../../job/instant-text.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { bringsNews } from "../news.ts";
import { asSent, placeOf } from "../place.ts";

export const staleReport: ReportLaw = {
  code: "time/stale-report",
  severity: "warning",
  statement:
    "A report is not older than one seen before, unless it brings news: a higher counter, or a status further on. One that is older is set aside.",
  source: "updated_at, NVIDIA NeMo Customizer v1 reference; answers of a service may overtake each other",
  judgedBy: "look",
  example: {
    breaks: [
      report("running", { updated_at: "2025-05-30T08:00:00", steps_completed: 9 }),
      report("running", { updated_at: "2025-05-30T07:59:59.999999", steps_completed: 8 }),
    ],
    holds: [
      report("running", { updated_at: "2025-05-30T08:00:00", steps_completed: 9 }),
      report("running", { updated_at: "2025-05-30 08:00:00Z", steps_completed: 9 }),
    ],
  },
  reads: ["updated_at", "earlier updated_at"],
  taints: [],
  setsAside: true,
  isBroken: (look) => look.reading.updatedAt < look.state.updatedAt && !bringsNews(look),
  explain: (look) => ({
    path: placeOf(look, "updated_at"),
    message: `updated_at is ${asSent(look, "updated_at")}, older than a report seen before, and brings no news: it is set aside`,
    seen: look.reading.fields.updated_at,
    expected: `an instant not before ${instantText(look.state.updatedAt)}`,
  }),
};
