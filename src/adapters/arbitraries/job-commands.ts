import * as fc from "fast-check";
import { type JobEvent, type PlainJobEvent } from "../../lifecycle/index.ts";
import { totalSteps } from "../../progress/index.ts";
import { type Moves, MOVES } from "./follow.ts";
import { type Asking, command, type JobCommand, look, type Method, type Terms } from "./job-command.ts";
import { type JobModel } from "./job-model.ts";
import { type LimitKinds, oneOf, requireLimits, truth, wholeNumber } from "./limits.ts";
import { type JobService } from "./job-service.ts";
import { sought } from "./sought.ts";

/** How a service is tested. Everything may be left out. */
export interface JobCommandsOptions {
  /** `when-told` (the default): a job moves by these commands alone; `by-itself`: it may also move on between them. */
  readonly moves?: Moves;
  /** Whether commands that must be refused are given, too; they are unless told. */
  readonly refusals?: boolean;
  /** The most commands in one run, included; 30 unless told. */
  readonly maxCommands?: number;
}

const OPTIONS: LimitKinds = { moves: oneOf(MOVES), refusals: truth, maxCommands: wholeNumber };

const plain = (method: Exclude<Method, "advance" | "fail">, type: PlainJobEvent["type"]): Asking => ({
  method,
  name: method,
  event: () => ({ type }),
  ask: (service) => service[method]?.(),
});

const STARTS: readonly Asking[] = [plain("schedule", "job.scheduled"), plain("start", "job.started")];

const ENDS: readonly Asking[] = [
  plain("complete", "job.completed"),
  plain("cancel", "job.cancel_requested"),
  plain("finishCancelling", "job.cancelled"),
  plain("publish", "job.published"),
];

const REASON = "out of memory";
const FAILING: Asking = {
  method: "fail",
  name: `fail(${JSON.stringify(REASON)})`,
  event: () => ({ type: "job.failed", reason: REASON }),
  ask: (service) => service.fail?.(REASON),
};

const totalOf = ({ plan }: JobModel): number => {
  const total = totalSteps(plan);
  return total.ok ? Number(total.value) : 0;
};

const askToAdvance = (service: JobService, event: JobEvent): unknown =>
  event.type === "training.advanced" ? service.advance?.(event.stepsCompleted) : undefined;

const advancing = (to: string, stepsOf: (model: JobModel) => number): Asking => ({
  method: "advance",
  name: `advance(${to})`,
  event: (model) => ({ type: "training.advanced", stepsCompleted: stepsOf(model) }),
  ask: askToAdvance,
});

const stepsNow = ({ snapshot }: JobModel): number => snapshot?.context.stepsCompleted ?? 0;

/** To the edges of what may be counted, and one step past each. */
const EDGES: readonly Asking[] = [
  advancing("total steps", totalOf),
  advancing("total steps + 1", (model) => totalOf(model) + 1),
  advancing("steps completed", stepsNow),
  advancing("steps completed - 1", (model) => stepsNow(model) - 1),
  advancing("steps completed + 1", (model) => stepsNow(model) + 1),
];

const shares: fc.Arbitrary<Asking> = fc
  .integer({ min: 0, max: 100 })
  .map((percent) => advancing(`${percent} %`, (model) => Math.floor((totalOf(model) * percent) / 100)));

/** Ends are rare enough for a job to come to its training, and to stay there for a while. */
const askings: fc.Arbitrary<Asking> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...STARTS) },
  { weight: 4, arbitrary: fc.constantFrom(...EDGES) },
  { weight: 1, arbitrary: shares },
  { weight: 3, arbitrary: fc.constantFrom(...ENDS, FAILING) },
);

/** A run without any command would hold of every service. */
const isFilled = (commands: Iterable<JobCommand>): boolean => Array.from(commands).length > 0;

/**
 * Commands for a model-based test of a job service against the statechart. The job is created before
 * the first; each must be accepted or refused as the statechart does, by `true` or `false`, must leave
 * the job in the status that it says, and the report after it must break no law; between them a look
 * asks for nothing. A job that moves by itself may have moved on before it answers. Run them by
 * `fc.asyncModelRun(() => ({ model: jobModel(plan), real: service }), commands)`. They shrink as
 * fast-check's commands do, to the fewest that still show the fault. Throws, in a sentence, where an
 * option cannot be used.
 */
export const jobCommands = (options: JobCommandsOptions = {}): fc.Arbitrary<Iterable<JobCommand>> => {
  requireLimits("options", options, OPTIONS);
  const { moves = "when-told", refusals = true, maxCommands = 30 } = options;
  const terms: Terms = { moves, refusals };
  const asking = askings.map((each) => command(each, terms));
  const any = fc.oneof({ weight: 5, arbitrary: asking }, { weight: 1, arbitrary: fc.constant(look(terms)) });
  // Long lives are drawn as often as short ones: what is wrong with a job mostly shows late.
  return sought(fc.commands([any], { maxCommands, size: "max" }), isFilled, () => "no commands were drawn");
};
