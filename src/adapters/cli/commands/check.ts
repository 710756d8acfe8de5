import { createChecker } from "../../../check/checker.ts";
import { type CheckOptions } from "../../../check/options.ts";
import { SEVERITIES, type Severity } from "../../../job/severity.ts";
import { err, ok, type Result } from "../../../result.ts";
import { type CheckOptionFlags, checkOptionsOf, withCheckOptions } from "../check-options.ts";
import { choiceOf, problemsOf } from "../choice.ts";
import { type ExitStatus, exitStatusOf, FAIL_ON, type FailOn, refuseUsage } from "../exit-status.ts";
import { checkedFile, sayUnsaid } from "../input/checked-file.ts";
import { bytesOf, eachOnce, filesOf } from "../input/named-files.ts";
import { placeLines } from "../input/place-lines.ts";
import { type Bench } from "../program.ts";
import { printPieces, type Streams } from "../streams.ts";
import { piecesOf, VERDICT_FORMATS, type VerdictFormat } from "../verdict-formats.ts";

interface CheckFlags extends CheckOptionFlags {
  readonly format: string;
  readonly failOn: string;
  readonly show: string;
}

interface CheckRequest {
  readonly files: readonly string[];
  readonly options: CheckOptions;
  readonly format: VerdictFormat;
  readonly failOn: FailOn;
  readonly show: Severity;
}

const HELP = `
Input is recognised: a status, a job object, a list {"data": […]}, a JSON array, documents one after
another, NDJSON, and envelopes {"job"?, "plan"?, "report"}. Reports are told apart by job or id; those
without belong to one job named after their file. Options go before what --plan says.

Formats: text, for people; json, the whole verdict; sarif, for code scanning and editors; junit, a test
for each job and law; github, annotations of GitHub Actions. json and junit hold all findings,
whatever --show says; a test of junit fails where --fail-on would.

Exit status: 0 lawful; 1 a finding at or above --fail-on; 2 bad usage, or input that could not be read.

Examples:
  $ jobproof check status.json
  $ jobproof check --samples 3500 --batch-size 16 --epochs 2 --validation provided polls.ndjson
  $ curl -s $SERVICE/v1/customization/jobs | jobproof check --format json
  $ jobproof check --looking log --show info --fail-on warning history.ndjson
  $ jobproof check --format sarif reports/*.ndjson > jobproof.sarif`;

/** Adds `jobproof check`: judges reports from files and standard input. */
export const addCheck = ({ program, streams, conclude }: Bench): void => {
  const command = program
    .command("check")
    .summary("judge the reports in files, or piped in")
    .description("Judges the reports of fine-tuning jobs: can what they say be true?")
    .argument("[FILE...]", "files to check; - is standard input, which is also read where no FILE is named");
  withCheckOptions(command)
    .option("--format <FORMAT>", VERDICT_FORMATS.join(", "), "text")
    .option("--fail-on <SEVERITY>", `exit 1 from this severity on: ${FAIL_ON.join(", ")}`, "error")
    .option("--show <SEVERITY>", `the mildest findings to show: ${SEVERITIES.join(", ")}`, "warning")
    .addHelpText("after", HELP)
    .action(async (files: readonly string[], flags: CheckFlags) => {
      const request = await requestOf(files, flags, streams);
      conclude(
        request.ok
          ? await check({ ...request.value, version: program.version() }, streams)
          : refuseUsage(streams, request.error),
      );
    });
};

const requestOf = async (
  paths: readonly string[],
  flags: CheckFlags,
  streams: Streams,
): Promise<Result<CheckRequest, readonly string[]>> => {
  const files = filesOf(paths, streams, "check");
  const options = await checkOptionsOf(flags);
  const format = choiceOf("--format", flags.format, VERDICT_FORMATS);
  const failOn = choiceOf("--fail-on", flags.failOn, FAIL_ON);
  const show = choiceOf("--show", flags.show, SEVERITIES);
  if (files.ok && options.ok && format.ok && failOn.ok && show.ok)
    return ok({
      files: files.value,
      options: options.value,
      format: format.value,
      failOn: failOn.value,
      show: show.value,
    });
  return err(problemsOf(files, options, format, failOn, show));
};

const check = async (
  request: CheckRequest & { readonly version: string | undefined },
  streams: Streams,
): Promise<ExitStatus> => {
  const { options, format, failOn, show, version } = request;
  const { severities = {} } = options;
  const checker = createChecker(options);
  const places = placeLines();
  const said = new Set<string>();
  for (const file of eachOnce(request.files, streams, "checked"))
    // oxlint-disable-next-line no-await-in-loop -- jobs may go on from one file to the next
    await checkedFile({ file, bytes: bytesOf(file, streams), checker, places, streams, said });
  const verdict = places.located(checker.stream());
  sayUnsaid(streams, verdict.unreadable, said);
  await printPieces(streams, piecesOf(verdict, format, { show, failOn, version, severities, streams }));
  return exitStatusOf({ isWhole: verdict.unreadable.length === 0, findings: checker.findings() }, failOn);
};
