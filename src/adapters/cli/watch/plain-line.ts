import { type ReportEvent, type TroubleEvent } from "../../client/index.ts";
import { durationText } from "./duration-text.ts";
import {
  countPieces,
  fractionDone,
  logPiece,
  percentText,
  remainingPiece,
  statusPiece,
  valueText,
} from "./watch-pieces.ts";

/** The time of an instant, to the second. */
const timeText = (at: string): string => at.replace(/\.\d+Z$/u, "Z");

const lossPiece = ({ progress: { series, trainLoss } }: ReportEvent): string => {
  const points = series.find(({ key }) => key === "train_loss")?.points ?? [];
  const loss = points.findLast(({ value }) => value !== null)?.value ?? trainLoss;
  return loss === null ? "" : `train_loss ${valueText(loss)}`;
};

/** What a report says of its job, without the time: the same again is no news. */
export const reportNews = (report: ReportEvent): string => {
  const fraction = fractionDone(report.progress);
  return [
    statusPiece(report),
    fraction === null ? "" : percentText(fraction),
    ...countPieces(report.progress),
    lossPiece(report),
    logPiece(report),
  ]
    .filter((piece) => piece !== "")
    .join(", ");
};

/** A report as one line, for where there is no terminal to draw on. */
export const reportLine = (report: ReportEvent): string => {
  const remaining = remainingPiece(report);
  return `${timeText(report.at)} ${reportNews(report)}${remaining === "" ? "" : `, ${remaining}`}`;
};

/** A look that gave no report as one line. */
export const troubleLine = ({ at, trouble, wait }: TroubleEvent): string =>
  `${timeText(at)} ${trouble.message.replace(/\.$/u, "")}; next look in ${durationText(Math.ceil(wait))}`;
