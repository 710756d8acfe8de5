import { type WatchEvent } from "../../client/index.ts";
import { print, say, type Streams } from "../streams.ts";
import { type Reporter } from "./reporter.ts";

/** What is told of an event to a program: all but the report as it came, which `--record` keeps, and what the end repeats. */
const lineOf = (event: WatchEvent): object => {
  if (event.type !== "report") return event;
  const { report: _, job, progress, ...others } = event;
  const { series: __, ...numbers } = progress;
  return { ...others, progress: numbers, verdict: job.verdict, reports: job.reports };
};

/** Writes each event as one line of JSON. */
export const jsonReporter = (streams: Streams): Reporter => ({
  tell: (event) => {
    print(streams, JSON.stringify(lineOf(event)));
  },
  say: (sentence) => {
    say(streams, sentence);
  },
  close: () => {},
});
