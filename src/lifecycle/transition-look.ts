import { shown } from "../job/shown.ts";
import { touched } from "../job/touched.ts";
import { err, ok, type Result } from "../result.ts";

/** A log records every change of status; polls sample, and may pass over some. */
export type Looking = "log" | "poll";

/** How the two statuses were seen. */
export interface TransitionLook {
  /** `log`: each hop is an edge; `poll`: each hop is reachable. */
  readonly looking: Looking;
  /** Whether UNKNOWN was observed between the two: then a log, too, is judged by reachability. */
  readonly acrossUnknown?: boolean;
}

/** A look that was checked. */
export type SoundLook = Required<TransitionLook>;

/** A look of unknown origin, or in a sentence what is wrong with it. */
export const lookFrom = (look: TransitionLook): Result<SoundLook, string> => {
  const parts = touched(() => ({ looking: look.looking, acrossUnknown: look.acrossUnknown === true }));
  if (!parts.ok) return err(`The look is ${shown(look)}; it must be an object with looking "log" or "poll".`);
  const { looking } = parts.value;
  return looking === "log" || looking === "poll"
    ? ok(parts.value)
    : err(`looking is ${shown(looking)}; it must be "log" or "poll".`);
};
