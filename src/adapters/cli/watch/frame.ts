import { jobName, NAME_ON_A_LINE } from "../../../check/render-finding.ts";
import { printable } from "../../../check/printable.ts";
import { type ReportEvent, type Series } from "../../client/index.ts";
import { durationText } from "./duration-text.ts";
import { fitted, flowed, widthOfText } from "./fitted.ts";
import { type Glyphs } from "./glyphs.ts";
import { progressBar } from "./progress-bar.ts";
import { sparkline } from "./sparkline.ts";
import {
  countPieces,
  fractionDone,
  logPiece,
  percentText,
  quietPiece,
  remainingPiece,
  statusPiece,
  valueText,
  verdictPieces,
} from "./watch-pieces.ts";
import { type WatchView } from "./watch-view.ts";

/** How a line is to be coloured, where colours are wanted. */
export type Tone = "title" | "plain" | "good" | "bad" | "trouble";

/** One line of a frame. */
export interface FrameLine {
  readonly tone: Tone;
  readonly text: string;
}

/** On what a frame is drawn. */
export interface Canvas {
  readonly columns: number;
  readonly rows: number;
  readonly glyphs: Glyphs;
}

const WIDEST_BAR = 60;
const NARROWEST_PLOT = 8;
const WIDEST_PLOT = 60;
const LONGEST_KEY = 20;
const MOST_SERIES = 4;

const toned = (tone: Tone, lines: readonly string[]): readonly FrameLine[] =>
  lines.map((text) => ({ tone, text }));

const titleLines = ({ job, begun, report }: WatchView, now: number, { columns, glyphs }: Canvas) => {
  const status = report === null ? "not seen yet" : statusPiece(report);
  const pieces = [jobName(job, NAME_ON_A_LINE), status, `watched for ${durationText((now - begun) / 1000)}`];
  return toned("title", flowed(pieces, columns, glyphs));
};

const barLines = ({ progress, job }: ReportEvent, { columns, glyphs }: Canvas): readonly FrameLine[] => {
  const fraction = fractionDone(progress);
  if (fraction === null) return [];
  const text = percentText(fraction).padStart(7);
  const cells = Math.min(WIDEST_BAR, columns - text.length - 1);
  const line = cells < 1 ? text.trim() : `${progressBar(fraction, cells, glyphs)} ${text}`;
  return toned(job.verdict === "lawful" ? "good" : "bad", [fitted(line, columns, glyphs)]);
};

/** Series that are there to be drawn, the losses first, as the wire has them. */
const drawnSeries = ({ progress: { series } }: ReportEvent): readonly Series[] =>
  series.filter(({ points }) => points.length > 0).slice(0, MOST_SERIES);

const plotLine = ({ key, points }: Series, label: number, { columns, glyphs }: Canvas): string => {
  const values = points.map(({ value }) => value);
  const last = values.findLast((value) => value !== null) ?? null;
  const name = fitted(printable(key, LONGEST_KEY), LONGEST_KEY, glyphs);
  const number = last === null ? "not a number" : valueText(last);
  const room = Math.min(WIDEST_PLOT, columns - label - number.length - 2);
  const plot = room < NARROWEST_PLOT ? "" : `${sparkline(values, room, glyphs)} `;
  return fitted(`${name.padEnd(label)} ${plot}${number}`, columns, glyphs);
};

const plotLines = (report: ReportEvent, canvas: Canvas): readonly FrameLine[] => {
  const series = drawnSeries(report);
  const label = Math.min(
    LONGEST_KEY,
    Math.max(0, ...series.map(({ key }) => widthOfText(printable(key, LONGEST_KEY)))),
  );
  return toned(
    "plain",
    series.map((one) => plotLine(one, label, canvas)),
  );
};

/** The losses where no series tells them. */
const lossPieces = (report: ReportEvent): readonly string[] => {
  const { trainLoss, valLoss } = report.progress;
  if (drawnSeries(report).length > 0) return [];
  return [
    trainLoss === null ? "" : `train_loss ${valueText(trainLoss)}`,
    valLoss === null ? "" : `val_loss ${valueText(valLoss)}`,
  ];
};

const reportLines = (report: ReportEvent, since: number, canvas: Canvas): readonly FrameLine[] => {
  const { columns, glyphs } = canvas;
  const counts = flowed([...countPieces(report.progress), ...lossPieces(report)], columns, glyphs);
  const times = flowed(
    [remainingPiece(report), quietPiece(report, since), logPiece(report)],
    columns,
    glyphs,
  );
  return [
    ...barLines(report, canvas),
    ...toned("plain", counts),
    ...plotLines(report, canvas),
    ...toned("plain", times),
  ];
};

const nextLookPiece = ({ nextLook }: WatchView, now: number): string =>
  nextLook !== null && nextLook > now
    ? `next look in ${durationText(Math.max(1, Math.round((nextLook - now) / 1000)))}`
    : "looking";

const lastLines = (view: WatchView, now: number, { columns, glyphs }: Canvas): readonly FrameLine[] => {
  const { report, trouble, end } = view;
  // What the end tells stands below.
  if (end !== null) return [];
  const next = nextLookPiece(view, now);
  if (trouble !== null) {
    const { reason } = trouble.trouble;
    const times = trouble.failures === 1 ? "" : `${trouble.failures} in a row`;
    const pieces = [`no report: ${reason}`, times, next];
    return toned("trouble", flowed(pieces, columns, glyphs));
  }
  if (report === null) return toned("plain", flowed([next], columns, glyphs));
  const tone = report.job.verdict === "lawful" ? "plain" : "bad";
  return toned(tone, flowed([...verdictPieces(report), next], columns, glyphs));
};

/**
 * The lines that show a watch at some time, none of them wider than the canvas, and no more than it
 * has rows: of too many the middle is left out, so that status and verdict stay.
 */
export const frameOf = (view: WatchView, now: number, canvas: Canvas): readonly FrameLine[] => {
  const { report } = view;
  const first = titleLines(view, now, canvas);
  const middle = report === null ? [] : reportLines(report, (now - view.reportAt) / 1000, canvas);
  const last = lastLines(view, now, canvas);
  const room = Math.max(0, canvas.rows - first.length - last.length);
  return [...first, ...middle.slice(0, room), ...last].slice(0, Math.max(1, canvas.rows));
};
