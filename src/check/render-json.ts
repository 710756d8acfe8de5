import { type Verdict } from "./verdict.ts";

/** A verdict as JSON, indented by two spaces, with a line end. */
export const renderJson = (verdict: Verdict): string => `${JSON.stringify(verdict, null, 2)}\n`;
