import { shown } from "../../job/shown.ts";
import { report } from "../example.ts";
import { type ReportLaw } from "../law.ts";
import { type Look } from "../look.ts";
import { asSent, placeOf } from "../place.ts";

const isJobPairBroken = ({ reading }: Look): boolean => reading.jobUpdatedAt < reading.jobCreatedAt;

export const updatedBeforeCreated: ReportLaw = {
  code: "time/updated-before-created",
  severity: "error",
  statement:
    "created_at is not later than updated_at of the same pair: a job object and the report nested in it have a pair each.",
  source: "NVIDIA NeMo Customizer v1 reference; recorded responses",
  judgedBy: "look",
  example: {
    breaks: [report("created", { updated_at: "2025-05-30T07:12:40.122575" })],
    holds: [report("created")],
  },
  reads: ["a pair of times"],
  mayRead: ["created_at", "updated_at"],
  taints: ["created_at", "updated_at"],
  isBroken: (look) => look.reading.updatedAt < look.reading.createdAt || isJobPairBroken(look),
  explain: (look) => {
    if (look.reading.updatedAt < look.reading.createdAt)
      return {
        path: placeOf(look, "updated_at"),
        message: `updated_at is ${asSent(look, "updated_at")}, before created_at, which is ${asSent(look, "created_at")}`,
        seen: look.reading.fields.updated_at,
        expected: `an instant not before ${shown(look.reading.fields.created_at)}`,
      };
    const { created_at: created, updated_at: updated } = look.reading.job ?? look.reading.fields;
    return {
      path: "/updated_at",
      message: `updated_at of the job object is ${shown(updated)}, before its created_at, which is ${shown(created)}`,
      seen: updated,
      expected: `an instant not before ${shown(created)}`,
    };
  },
};
