/** What a look met that may pass. */
export type TroubleCode =
  /** No connection, or one that broke. */
  | "network"
  /** No whole answer in time. */
  | "timeout"
  /** An answer that says to come again: 408, 425, 429 or 5xx. */
  | "http"
  /** A body that is no report. */
  | "malformed";

/** Why a look gave no report, though a later one may. */
export interface Trouble {
  readonly code: TroubleCode;
  /** One sentence, with what was asked. */
  readonly message: string;
  /** The same as a piece of a sentence, without what was asked. */
  readonly reason: string;
  /** The status of the answer; null where there was none. */
  readonly httpStatus: number | null;
  /** Seconds that the answer asked to wait; null where it did not. */
  readonly retryAfter: number | null;
}
