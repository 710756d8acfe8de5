import { EXIT, refuseUsage } from "../exit-status.ts";
import { didYouMean } from "../../../job/nearest.ts";
import { type Bench } from "../program.ts";

/** Adds `jobproof help`: prints the help of all commands, or of one that is named. */
export const addHelp = ({ program, streams, conclude }: Bench): void => {
  program
    .helpCommand(false)
    .command("help")
    .summary("print the help of a command")
    .description("Prints the help of a command, or of all of them.")
    .argument("[command]", "the command that you want to know more about")
    .action((name: string | undefined) => {
      const command = name === undefined ? program : program.commands.find((each) => each.name() === name);
      if (command !== undefined) {
        command.outputHelp();
        conclude(EXIT.fine);
        return;
      }
      const names = program.commands.map((each) => each.name());
      const known = didYouMean(name ?? "", names, `; the commands are ${names.join(", ")}.`);
      conclude(refuseUsage(streams, [`unknown command '${name}'${known}`]));
    });
};
