/** How the command names standard input where a file is named; a file of that name is written ./- there. */
export const STANDARD_INPUT = "-";
