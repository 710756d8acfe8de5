import { dotDiagram, mermaidDiagram, svgDiagram } from "../../../lifecycle/index.ts";
import { choiceOf } from "../choice.ts";
import { EXIT, refuseUsage } from "../exit-status.ts";
import { type Bench } from "../program.ts";
import { print } from "../streams.ts";

const DIAGRAMS = {
  mermaid: async () => mermaidDiagram(),
  dot: async () => dotDiagram(),
  svg: svgDiagram,
} as const satisfies Readonly<Record<string, () => Promise<string>>>;

const FORMATS = ["mermaid", "dot", "svg"] as const satisfies readonly (keyof typeof DIAGRAMS)[];

const HELP = `
Examples:
  $ jobproof diagram > lifecycle.mmd
  $ jobproof diagram --format svg > lifecycle.svg`;

/** Adds `jobproof diagram`: draws the statechart that transitions are judged by. */
export const addDiagram = ({ program, streams, conclude }: Bench): void => {
  program
    .command("diagram")
    .summary("draw the lifecycle of a job")
    .description("Draws the statechart by which transitions are judged, to standard output.")
    .option("--format <FORMAT>", FORMATS.join(", "), "mermaid")
    .addHelpText("after", HELP)
    .action(async (flags: { readonly format: string }) => {
      const format = choiceOf("--format", flags.format, FORMATS);
      if (format.ok) print(streams, await DIAGRAMS[format.value]());
      conclude(format.ok ? EXIT.fine : refuseUsage(streams, [format.error]));
    });
};
