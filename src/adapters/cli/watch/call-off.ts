import { type EndingSignal, type Streams } from "../streams.ts";

/** Calls a watch off where a signal asks for it, and remembers which. */
export interface CallOff {
  readonly signal: AbortSignal;
  readonly calledBy: () => EndingSignal | undefined;
  /** Calls it off for another reason than a signal. */
  readonly call: (reason: string) => void;
  /** Listens no more: signals do again what they do by themselves. */
  readonly close: () => void;
}

const SIGNALS: readonly EndingSignal[] = ["SIGINT", "SIGTERM"];

/** Listens for the signals that end a command. */
export const callOff = (streams: Streams): CallOff => {
  const controller = new AbortController();
  let calledBy: EndingSignal | undefined;
  const listeners = SIGNALS.map((name) => ({
    name,
    listener: (): void => {
      calledBy ??= name;
      controller.abort(name);
      // Whoever asks twice does not want to wait.
      close();
    },
  }));
  const close = (): void => {
    for (const { name, listener } of listeners) streams.off?.(name, listener);
  };
  for (const { name, listener } of listeners) streams.on?.(name, listener);
  return {
    signal: controller.signal,
    calledBy: () => calledBy,
    call: (reason) => {
      controller.abort(reason);
    },
    close,
  };
};
