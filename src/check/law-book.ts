import { type Severity } from "../job/severity.ts";
import { LAWS, REPORT_LAWS } from "../laws/catalogue.ts";
import { type OwnLaw, type Statement } from "../laws/law.ts";
import { type CompiledLaw, compileLaw } from "./compiled-law.ts";
import { type SeverityOverride } from "./severity-override.ts";

/** The laws that reports are held to: ours, the caller's own, and what the caller changed about them. */
export interface LawBook {
  /** The laws that are asked of what was read, in the order of judgement, ready to be asked. */
  readonly asked: readonly CompiledLaw[];
  /** Those of them that are the caller's own. */
  readonly own: readonly CompiledLaw[];
  /** Those of them that are asked even of a report whose status is UNKNOWN. */
  readonly besideUnknown: readonly CompiledLaw[];
  /** Every law that is not switched off, those of the reader included. */
  readonly inForce: readonly Pick<Statement, "code">[];
  /** The codes of those. */
  readonly codes: readonly string[];
  readonly severities: ReadonlyMap<string, SeverityOverride>;
}

/** Our own laws that are asked of what was read, ready to be asked. */
export const OUR_LAWS: readonly CompiledLaw[] = Object.freeze(
  REPORT_LAWS.map((law, at) => compileLaw(law, at, 0)),
);

/** Binds the laws of a checker. */
export const lawBookOf = (
  own: readonly OwnLaw[],
  severities: ReadonlyMap<string, SeverityOverride>,
): LawBook => {
  const ownLaws = own.map((law, at) => compileLaw(law, at, 2));
  const asked = [...OUR_LAWS, ...ownLaws];
  const inForce = [...LAWS, ...own].filter(({ code }) => severities.get(code) !== "off");
  return {
    asked,
    own: ownLaws,
    besideUnknown: asked.filter(({ law }) => law.besideUnknown === true),
    inForce,
    codes: Object.freeze(inForce.map(({ code }) => code)),
    severities,
  };
};

/** The severity that a law is reported with, or `off`. */
export const severityIn = ({ severities }: LawBook, code: string, own: Severity): SeverityOverride =>
  severities.get(code) ?? own;
