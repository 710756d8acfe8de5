/** The text of one JSON value, and where in its file it stands. */
export interface JsonText {
  readonly text: string;
  /** The line on which it begins, from 1. */
  readonly firstLine: number;
  /** How many lines it takes. */
  readonly lines: number;
}
