import { type Severity } from "../../../job/severity.ts";
import { type ReportEvent } from "../../client/index.ts";
import { withColour } from "../colour.ts";
import { print, say, type Streams } from "../streams.ts";
import { endText } from "./end-text.ts";
import { foundText } from "./found-text.ts";
import { reportLine, reportNews, troubleLine } from "./plain-line.ts";
import { type Reporter } from "./reporter.ts";

/** Without news a line is written once in so many milliseconds: silence looks like a hang. */
const PULSE = 60_000;

/** Writes a line where there is news, for logs and for terminals that cannot be drawn on. */
export const plainReporter = (streams: Streams, show: Severity, now: () => number): Reporter => {
  let last = { news: "", at: Number.NEGATIVE_INFINITY };
  const tellReport = (report: ReportEvent): void => {
    const news = reportNews(report);
    if (news !== last.news || now() - last.at >= PULSE) {
      print(streams, reportLine(report));
      last = { news, at: now() };
    }
    const found = foundText(report, show);
    if (found !== "") print(streams, withColour(found, streams));
  };
  return {
    tell: (event) => {
      switch (event.type) {
        case "report":
          tellReport(event);
          return;
        case "trouble":
          print(streams, troubleLine(event));
          return;
        case "end":
          print(streams, endText(event.outcome));
      }
    },
    say: (sentence) => {
      say(streams, sentence);
    },
    close: () => {},
  };
};
