import { listPieces } from "../../../check/render-json.ts";
import { type InferOptions, UP_TO } from "../../../infer/infer-options.ts";
import { openInferrer } from "../../../infer/infer-plan.ts";
import { type PlanInference } from "../../../infer/inference.ts";
import { type Wording } from "../../../infer/wording.ts";
import { inferencePieces } from "../../../infer/render-inference.ts";
import { err, ok, type Result } from "../../../result.ts";
import { type CheckOptionFlags, checkOptionsOf, withCheckOptions } from "../check-options.ts";
import { choiceOf, problemsOf } from "../choice.ts";
import { EXIT, type ExitStatus, refuseUsage } from "../exit-status.ts";
import { checkedFile, sayUnsaid } from "../input/checked-file.ts";
import { bytesOf, eachOnce, filesOf } from "../input/named-files.ts";
import { placeLines } from "../input/place-lines.ts";
import { nameStyle } from "../name-style.ts";
import { optionOf } from "../plan-options.ts";
import { type Bench } from "../program.ts";
import { printPieces, type Streams } from "../streams.ts";
import { wholeNumberOf } from "../whole-number.ts";

interface InferFlags extends CheckOptionFlags {
  readonly upTo: string;
  readonly format: string;
}

interface InferRequest {
  readonly files: readonly string[];
  readonly options: InferOptions;
  readonly format: InferenceFormat;
}

function* jsonPieces({ unreadable, jobs }: PlanInference): Generator<string> {
  yield '{\n  "unreadable": ';
  yield* listPieces(unreadable);
  yield ',\n  "jobs": ';
  yield* listPieces(jobs);
  yield "\n}\n";
}

/** Every format of `jobproof infer --format`. */
const RENDERINGS = { text: inferencePieces, json: jsonPieces } as const;

/** As it is called at a command line. */
const IN_COMMANDS: Wording = { part: optionOf, check: "jobproof check" };

type InferenceFormat = keyof typeof RENDERINGS;

const FORMATS = ["text", "json"] as const satisfies readonly InferenceFormat[];

const HELP = `
Input is recognised as by jobproof check. What is known of the plan narrows what is inferred; where no
plan that has it explains the reports, it is left out, and a note says so.

Exit status: 0 inferred; 2 bad usage, or input that could not be read.

Examples:
  $ jobproof infer polls.ndjson
  $ jobproof infer --batch-size 16 --max-steps 0 status.json
  $ curl -s $SERVICE/v1/customization/jobs | jobproof infer --format json`;

/** Adds `jobproof infer`: tells which plans explain what jobs report. */
export const addInfer = ({ program, streams, conclude }: Bench): void => {
  const command = program
    .command("infer")
    .summary("tell which plans explain what jobs report")
    .description("Tells which plans explain the numbers that fine-tuning jobs report.")
    .argument("[FILE...]", "files to read; - is standard input, which is also read where no FILE is named");
  withCheckOptions(command, "poll")
    .option("--up-to <N>", "how far totals are listed where percentages alone tell", String(UP_TO.usual))
    .option("--format <FORMAT>", FORMATS.join(" or "), "text")
    .addHelpText("after", HELP)
    .action(async (files: readonly string[], flags: InferFlags) => {
      const request = await requestOf(files, flags, streams);
      conclude(request.ok ? await infer(request.value, streams) : refuseUsage(streams, request.error));
    });
};

const requestOf = async (
  paths: readonly string[],
  flags: InferFlags,
  streams: Streams,
): Promise<Result<InferRequest, readonly string[]>> => {
  const files = filesOf(paths, streams, "infer from");
  const options = await checkOptionsOf(flags);
  const upTo = wholeNumberOf("--up-to", flags.upTo, 1, UP_TO.most);
  const format = choiceOf("--format", flags.format, FORMATS);
  if (!files.ok || !options.ok || !upTo.ok || !format.ok)
    return err(problemsOf(files, options, upTo, format));
  const { plan, convention } = options.value;
  return ok({
    files: files.value,
    options: { upTo: upTo.value, ...(plan && { plan }), ...(convention && { convention }) },
    format: format.value,
  });
};

const infer = async ({ files, options, format }: InferRequest, streams: Streams): Promise<ExitStatus> => {
  const { take, unreadable, inference } = openInferrer(options, IN_COMMANDS);
  const checker = {
    unreadable,
    check: (...report: Parameters<typeof take>) => {
      take(...report);
      return [];
    },
  };
  const places = placeLines();
  const said = new Set<string>();
  for (const file of eachOnce(files, streams, "read"))
    // oxlint-disable-next-line no-await-in-loop -- jobs may go on from one file to the next
    await checkedFile({ file, bytes: bytesOf(file, streams), checker, places, streams, said });
  const inferred = inference();
  sayUnsaid(streams, inferred.unreadable, said);
  await printPieces(streams, RENDERINGS[format](inferred, nameStyle(streams)));
  return inferred.unreadable.length === 0 ? EXIT.fine : EXIT.unusable;
};
