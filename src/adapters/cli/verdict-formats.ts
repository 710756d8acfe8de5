import { type CheckOptions } from "../../check/options.ts";
import { githubPieces } from "../../check/render-github.ts";
import { jsonPieces } from "../../check/render-json.ts";
import { junitPieces } from "../../check/render-junit.ts";
import { sarifPieces } from "../../check/render-sarif.ts";
import { textPieces } from "../../check/render-text.ts";
import { type VerdictStream } from "../../check/verdict.ts";
import { type Severity } from "../../job/severity.ts";
import { withColour } from "./colour.ts";
import { type FailOn } from "./exit-status.ts";
import { nameStyle } from "./name-style.ts";
import { type Streams } from "./streams.ts";

/** What a rendering is told beside the verdict. */
export interface VerdictStyle {
  /** The mildest severity that is shown; json and junit hold everything. */
  readonly show: Severity;
  /** From which severity on a test of junit fails. */
  readonly failOn: FailOn;
  /** The version of this command. */
  readonly version: string | undefined;
  /** What configuration changed about the laws. */
  readonly severities: NonNullable<CheckOptions["severities"]>;
  readonly streams: Streams;
}

type RenderVerdict = (verdict: VerdictStream, style: VerdictStyle) => Iterable<string>;

/** Every format of `jobproof check --format`; another one is another line. */
const RENDERINGS = {
  *text(verdict, { show, streams }) {
    for (const piece of textPieces(verdict, { show, ...nameStyle(streams) }))
      yield withColour(piece, streams);
  },
  json: jsonPieces,
  sarif: (verdict, { show, version, severities }) =>
    sarifPieces(verdict, { show, severities, ...(version !== undefined && { version }) }),
  junit: (verdict, { failOn }) => junitPieces(verdict, { failOn }),
  github: (verdict, { show }) => githubPieces(verdict, { show }),
} as const satisfies Readonly<Record<string, RenderVerdict>>;

/** The name of a format. */
export type VerdictFormat = keyof typeof RENDERINGS;

const isVerdictFormat = (name: string): name is VerdictFormat => Object.hasOwn(RENDERINGS, name);

/** The names of all formats. */
export const VERDICT_FORMATS: readonly VerdictFormat[] = Object.keys(RENDERINGS).filter(isVerdictFormat);

/** A verdict in a format, piece by piece: there may be more jobs than one text can hold. */
export const piecesOf = (
  verdict: VerdictStream,
  format: VerdictFormat,
  style: VerdictStyle,
): Iterable<string> => RENDERINGS[format](verdict, style);
