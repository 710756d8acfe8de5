import { instantText } from "../../job/instant-text.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { asSent, placeOf } from "../place.ts";

export const createdChanged: ReportLaw = {
  code: "time/created-changed",
  severity: "error",
  statement: "created_at stays what it was.",
  source: "NVIDIA NeMo Customizer v1 reference; recorded responses",
  judgedBy: "look",
  example: {
    breaks: [report("running"), report("running", { created_at: "2025-05-30T07:12:40.122575" })],
    holds: [report("running"), report("running", { created_at: "2025-05-30 09:12:40.122576+02:00" })],
  },
  reads: ["created_at", "earlier created_at"],
  taints: ["created_at"],
  isBroken: ({ reading, state }) => reading.createdAt !== state.createdAt,
  explain: (look) => ({
    path: placeOf(look, "created_at"),
    message: `created_at is ${asSent(look, "created_at")}, but an earlier report said ${instantText(look.state.createdAt)}`,
    seen: look.reading.fields.created_at,
    expected: `${instantText(look.state.createdAt)}, as before`,
  }),
};
