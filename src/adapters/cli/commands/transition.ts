import { shown } from "../../../job/shown.ts";
import { JOB_STATUSES, type JobStatus, statusFromText } from "../../../job/status.ts";
import {
  eventsBetween,
  type JobEventType,
  type Looking,
  transitionVerdict,
  type TransitionVerdict,
} from "../../../lifecycle/index.ts";
import { err, ok, type Result } from "../../../result.ts";
import { choiceOf, problemsOf } from "../choice.ts";
import { EXIT, refuseUsage } from "../exit-status.ts";
import { didYouMean } from "../../../job/nearest.ts";
import { type Bench } from "../program.ts";
import { print } from "../streams.ts";

interface TransitionFlags {
  readonly looking: string;
  readonly format: string;
}

/** What is said of a transition; as JSON, just this. */
interface TransitionAnswer {
  readonly from: JobStatus;
  readonly to: JobStatus;
  readonly looking: Looking;
  readonly verdict: TransitionVerdict;
  /** The events that lead from one to the other, as they were looked at; null where there are none, or none can be told. */
  readonly events: readonly JobEventType[] | null;
}

const HELP = `
Exit status: 0 allowed; 1 refused; 2 not a status.

Examples:
  $ jobproof transition created completed
  $ jobproof transition CREATED COMPLETED --looking log`;

/** Adds `jobproof transition`: tells whether one status may follow another. */
export const addTransition = ({ program, streams, conclude }: Bench): void => {
  program
    .command("transition")
    .summary("tell whether one status may follow another")
    .description("Tells whether one status may follow another, by which way, or what may instead.")
    .argument("<FROM>", `one of ${JOB_STATUSES.join(", ")}`)
    .argument("<TO>", "another of them")
    .option("--looking <HOW>", "poll: stages may have been passed unseen; log: each hop is an edge", "poll")
    .option("--format <FORMAT>", "text or json", "text")
    .addHelpText("after", HELP)
    .action((from: string, to: string, flags: TransitionFlags) => {
      const looking = choiceOf("--looking", flags.looking, ["poll", "log"]);
      const format = choiceOf("--format", flags.format, ["text", "json"]);
      const answer = answerTo(from, to, looking.ok ? looking.value : "poll");
      if (!looking.ok || !format.ok || !answer.ok) {
        conclude(refuseUsage(streams, problemsOf(answer, looking, format)));
        return;
      }
      print(streams, format.value === "json" ? JSON.stringify(answer.value, null, 2) : asText(answer.value));
      conclude(answer.value.verdict.allowed ? EXIT.fine : EXIT.objection);
    });
};

const statusOf = (text: string): Result<JobStatus, string> => {
  const status = statusFromText(text);
  if (status !== undefined) return ok(status);
  const all = `, which are ${JOB_STATUSES.join(", ")}.`;
  return err(`${shown(text)} is not a status${didYouMean(text, JOB_STATUSES, all)}`);
};

const answerTo = (
  one: string,
  other: string,
  looking: Looking,
): Result<TransitionAnswer, readonly string[]> => {
  const from = statusOf(one);
  const to = statusOf(other);
  if (!from.ok || !to.ok) return err(problemsOf(from, to));
  const verdict = transitionVerdict(from.value, to.value, { looking });
  const events = eventsBetween(from.value, to.value, { looking })?.map(({ type }) => type) ?? null;
  return ok({ from: from.value, to: to.value, looking, verdict, events });
};

const line = (label: string, words: readonly string[], between: string): readonly string[] =>
  words.length === 0 ? [] : [`${label.padEnd(9)}${words.join(between)}`];

const asText = ({ from, to, verdict, events }: TransitionAnswer): string =>
  [
    `${verdict.allowed ? "allowed" : "refused"}: ${verdict.reason}`,
    ...(verdict.allowed
      ? [
          ...line("way:", from === to ? [] : [from, ...verdict.passed, to], " -> "),
          ...line("events:", events ?? [], ", "),
        ]
      : line("instead:", verdict.allowedNext, ", ")),
  ].join("\n");
