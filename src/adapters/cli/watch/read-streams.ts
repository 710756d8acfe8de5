import { type Streams } from "../streams.ts";

/** The same streams, which tell once that standard output takes nothing any more: its reader has left, or its disk is full. */
export const readStreams = (streams: Streams, left: () => void): Streams => {
  const { stdin, stdout, stderr, env } = streams;
  let isRead = true;
  const written = (error?: Error | null): void => {
    if (error === undefined || error === null || !isRead) return;
    isRead = false;
    left();
  };
  return {
    stdin,
    stdout: {
      write: (text) => stdout.write(text, written),
      // A terminal may change its size.
      get columns() {
        return stdout.columns;
      },
      get rows() {
        return stdout.rows;
      },
      isTTY: stdout.isTTY,
    },
    stderr,
    env,
    on: (signal, listener) => streams.on?.(signal, listener),
    off: (signal, listener) => streams.off?.(signal, listener),
  };
};
