import { type WatchEvent } from "../../client/index.ts";

/** Shows people or programs what a watch tells. */
export interface Reporter {
  readonly tell: (event: WatchEvent) => void;
  /** Says a sentence that is no part of what the watch tells. */
  readonly say: (sentence: string) => void;
  /** Ends what is shown; after the end of the watch, or where it is left before. */
  readonly close: () => void;
}
