import { shown } from "../job/shown.ts";
import { type ReportedFact } from "../report/facts.ts";
import { type Look } from "./look.ts";

/** Where a field of the report stands in the payload, as a JSON Pointer. */
export const placeOf = ({ reading }: Look, field: ReportedFact): string =>
  `${field === "status" ? reading.statusAt : reading.base}/${field}`;

/** A field as the payload has it, for a sentence. */
export const asSent = ({ reading }: Look, field: ReportedFact): string => shown(reading.fields[field]);
