import { type Streams, widthOf } from "../streams.ts";
import { glyphsFor } from "../watch/glyphs.ts";
import { progressBar } from "../watch/progress-bar.ts";

/** Tells how far a long output has come, on a line that is drawn over. */
export interface ProgressLine {
  /** Whether anything is drawn: else there is no need to know how far along a report is. */
  readonly isDrawn: boolean;
  readonly show: (share: number, reports: number) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

const SILENT: ProgressLine = { isDrawn: false, show: () => undefined, clear: () => undefined };

/** Reports between two drawings, where they do not wait for their time: a thousand are written faster than an eye can follow. */
const EVERY = 1000;
const LONGEST_BAR = 40;
const CLEARED = "\r\u001B[K";

/**
 * The line for standard error, where that is a terminal and the output goes elsewhere; else nothing
 * is drawn.
 */
export const progressLine = (streams: Streams, isOutputSeen: boolean, speed?: number): ProgressLine => {
  const { stderr } = streams;
  if (stderr.isTTY !== true || isOutputSeen) return SILENT;
  const every = speed === undefined ? EVERY : 1;
  const glyphs = glyphsFor(streams.env);
  let isThere = false;
  return {
    isDrawn: true,
    show: (share, reports) => {
      if (reports % every !== 0) return;
      const cells = Math.max(4, Math.min(LONGEST_BAR, widthOf(stderr) - LONGEST_BAR));
      const percent = `${Math.floor(share * 100)}`.padStart(3);
      stderr.write(
        `${CLEARED}${progressBar(share, cells, glyphs)} ${percent} % ${glyphs.between.trim()} ${reports} reports`,
      );
      isThere = true;
    },
    clear: () => {
      if (isThere) stderr.write(CLEARED);
    },
  };
};
