/** The server's own time, which may go faster or slower than the wall's. */
export interface Clock {
  /** Microseconds since 1970. It never goes back. */
  readonly now: () => number;
}

/** Reads the wall's clock: microseconds since 1970. */
export type WallClock = () => number;

/** The clock on the wall of the machine. */
export const systemClock: WallClock = () => Math.round((performance.timeOrigin + performance.now()) * 1000);

/** A clock that begins at an instant, in microseconds since 1970, and goes `speed` times as fast as the wall's. */
export const startClock = (wall: WallClock, speed: number, from: number): Clock => {
  const started = wall();
  let latest = from;
  return {
    now: () => {
      latest = Math.max(latest, Math.round(from + (wall() - started) * speed));
      return latest;
    },
  };
};
