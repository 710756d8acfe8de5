import { printable } from "../../check/printable.ts";

const LONGEST = 200;

/** The beginning of a text that came over the network, as it can be shown anywhere: on one line, and what a terminal might obey spelled out. */
export const oneLine = (text: string): string => printable(text.trim().slice(0, LONGEST), LONGEST);

/** A text that came over the network as the end of a sentence. */
export const asEnd = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`);
