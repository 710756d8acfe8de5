import { readFileSync } from "node:fs";
import { CommanderError } from "commander";
import { addCheck } from "./commands/check.ts";
import { addDiagram } from "./commands/diagram.ts";
import { addExplain } from "./commands/explain.ts";
import { addHelp } from "./commands/help.ts";
import { addInfer } from "./commands/infer.ts";
import { addLaws } from "./commands/laws.ts";
import { addServe } from "./commands/serve.ts";
import { addSimulate } from "./commands/simulate.ts";
import { addTransition } from "./commands/transition.ts";
import { addWatch } from "./commands/watch.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { isJsonObject } from "../../job/json.ts";
import { newProgram } from "./program.ts";
import { type Streams } from "./streams.ts";

const packageVersion = (): string => {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
  );
  return isJsonObject(manifest) ? String(manifest["version"]) : "";
};

/**
 * Runs the command with the arguments that follow its name, and gives its exit status: 0 where all is
 * well, 1 where there is an objection, 2 for bad usage or input that could not be read.
 */
export const run = async (args: readonly string[], streams: Streams): Promise<ExitStatus> => {
  let ended: ExitStatus = EXIT.fine;
  const program = newProgram(packageVersion(), streams);
  const conclude = (status: ExitStatus): void => {
    ended = status;
  };
  for (const add of [
    addCheck,
    addInfer,
    addExplain,
    addTransition,
    addLaws,
    addDiagram,
    addSimulate,
    addWatch,
    addServe,
    addHelp,
  ])
    add({ program, streams, conclude });
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.fine : EXIT.unusable;
  }
  return ended;
};
