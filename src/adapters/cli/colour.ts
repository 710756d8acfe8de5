import { type Output, type Streams } from "./streams.ts";

const COLOURS = { error: 31, warning: 33, info: 36 } as const;

const isSet = (value: string | undefined): boolean => value !== undefined && value !== "";

/** Whether to colour what goes to an output: on terminals, unless NO_COLOR or FORCE_COLOR say otherwise. */
export const isColoured = (output: Output, env: Streams["env"]): boolean => {
  const { NO_COLOR: never, FORCE_COLOR: always } = env;
  if (isSet(always)) return always !== "0" && always !== "false";
  return !isSet(never) && output.isTTY === true;
};

const coloured = (text: string, colour: number): string => `\u001B[1;${colour}m${text}\u001B[0m`;

/** Colours the codes of findings at the beginnings of lines, where colours are wanted. */
export const withColour = (text: string, { stdout, env }: Streams): string =>
  isColoured(stdout, env)
    ? text
        .replaceAll(/^error\[[^\]]*\]/gmu, (code) => coloured(code, COLOURS.error))
        .replaceAll(/^warning\[[^\]]*\]/gmu, (code) => coloured(code, COLOURS.warning))
        .replaceAll(/^info\[[^\]]*\]/gmu, (code) => coloured(code, COLOURS.info))
    : text;
