import { type CheckOptions } from "../../check/options.ts";
import { renderText } from "../../check/render-text.ts";
import { shown } from "../../job/shown.ts";
import { lawOf } from "../../laws/catalogue.ts";
import { err, ok } from "../../result.ts";
import { judged } from "./judged.ts";
import { type Asked } from "./matcher-result.ts";

const isLaw = (code: string, { laws = [] }: CheckOptions): boolean =>
  lawOf(code) !== undefined || laws.some((law) => law.code === code);

/**
 * Holds where what was received breaks the law of this code, be it an error, a warning or an info;
 * other laws may be broken as well. A code that no law has fails the test either way.
 */
export const toBreakLaw = (received: unknown, code: string, options: CheckOptions = {}): Asked => {
  // Options that cannot be used are refused first, so that their laws can be asked for codes.
  const judgement = judged(received, options);
  if (!judgement.ok) return judgement;
  if (!isLaw(code, options))
    return err(`no law has the code ${shown(code)}; "jobproof laws" lists those there are`);
  const verdict = judgement.value;
  const pass = verdict.jobs.some(({ findings }) => findings.some((finding) => finding.code === code));
  const wanted = `expected ${code} ${pass ? "to hold" : "to be broken"}`;
  return ok({ pass, message: () => `${wanted}\n\n${renderText(verdict, { show: "info" })}` });
};
