import { type EndEvent, type ReportEvent, type TroubleEvent, type WatchEvent } from "../../client/index.ts";

/** All that the drawing of a watch depends on, beside the time and the terminal; times in milliseconds since 1970. */
export interface WatchView {
  readonly job: string;
  readonly begun: number;
  /** The last report, and when it came. */
  readonly report: ReportEvent | null;
  readonly reportAt: number;
  /** What the last look met, where it gave no report. */
  readonly trouble: TroubleEvent | null;
  /** When the next look is due; null where there will be none, or it is under way for the first time. */
  readonly nextLook: number | null;
  readonly end: EndEvent | null;
}

/** The view of a watch that has just begun. */
export const viewFrom = (job: string, now: number): WatchView => ({
  job,
  begun: now,
  report: null,
  reportAt: now,
  trouble: null,
  nextLook: null,
  end: null,
});

/** The view after something more was told. */
export const viewAfter = (view: WatchView, event: WatchEvent, now: number): WatchView => {
  switch (event.type) {
    case "report": {
      const nextLook = event.wait === null ? null : now + event.wait * 1000;
      return { ...view, report: event, reportAt: now, trouble: null, nextLook };
    }
    case "trouble":
      return { ...view, trouble: event, nextLook: now + event.wait * 1000 };
    case "end":
      return { ...view, end: event, nextLook: null };
  }
};
