import { type Severity } from "../../../job/severity.ts";
import { withColour } from "../colour.ts";
import { said, type Streams } from "../streams.ts";
import { endText } from "./end-text.ts";
import { foundText } from "./found-text.ts";
import { frameOf } from "./frame.ts";
import { glyphsFor } from "./glyphs.ts";
import { liveScreen } from "./live-screen.ts";
import { type Reporter } from "./reporter.ts";
import { viewAfter, viewFrom } from "./watch-view.ts";

/** The times in a frame go on between two reports. */
const TICK = 1000;

/** Draws the watch of a job at the end of a terminal, with what was found above it. */
export const liveReporter = (streams: Streams, job: string, show: Severity, now: () => number): Reporter => {
  const screen = liveScreen(streams, glyphsFor(streams.env));
  let view = viewFrom(job, now());
  const draw = (): void => {
    screen.draw(frameOf(view, now(), screen.canvas()));
  };
  const tick = setInterval(draw, TICK);
  draw();
  return {
    tell: (event) => {
      view = viewAfter(view, event, now());
      const found = event.type === "report" ? foundText(event, show) : "";
      if (found !== "") screen.print(`${withColour(found, streams)}\n`);
      draw();
      if (event.type !== "end") return;
      screen.leave();
      screen.print(endText(event.outcome));
    },
    say: (sentence) => {
      screen.print(said(sentence));
    },
    close: () => {
      clearInterval(tick);
      screen.leave();
    },
  };
};
