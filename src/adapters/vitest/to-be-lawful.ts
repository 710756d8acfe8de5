import { type CheckOptions } from "../../check/options.ts";
import { renderText } from "../../check/render-text.ts";
import { ok } from "../../result.ts";
import { judged } from "./judged.ts";
import { type Asked } from "./matcher-result.ts";

/**
 * Holds where what was received breaks no law of error severity: one report, a job object, a list,
 * a run, or an iterable of reports as a trace. The failure shows each finding as `check` does.
 */
export const toBeLawful = (received: unknown, options: CheckOptions = {}): Asked => {
  const judgement = judged(received, options);
  if (!judgement.ok) return judgement;
  const verdict = judgement.value;
  const pass = verdict.verdict === "lawful";
  const wanted = pass ? "expected a law to be broken, but none was" : "expected every law to hold";
  return ok({ pass, message: () => `${wanted}\n\n${renderText(verdict)}` });
};
