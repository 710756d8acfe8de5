const UNITS = [
  { name: "d", seconds: 86_400 },
  { name: "h", seconds: 3600 },
  { name: "min", seconds: 60 },
  { name: "s", seconds: 1 },
] as const;

/** Seconds as people say them, in the two largest units at most: 45 s, 2 min 5 s, 3 h, 4 d 2 h. Parts of a second are left out. */
export const durationText = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds));
  const first = UNITS.findIndex((unit) => whole >= unit.seconds);
  if (first === -1) return "0 s";
  const parts = UNITS.slice(first, first + 2).map(({ name, seconds: size }, at) => ({
    name,
    count: at === 0 ? Math.floor(whole / size) : Math.floor((whole % (UNITS[first]?.seconds ?? 1)) / size),
  }));
  return parts
    .filter(({ count }) => count > 0)
    .map(({ count, name }) => `${count} ${name}`)
    .join(" ");
};

/** The same for what is only guessed: in one unit, and in whole tens of seconds below a minute. */
export const roughDurationText = (seconds: number): string => {
  if (seconds < 10) return "less than 10 s";
  if (seconds < 60) return `about ${Math.floor(seconds / 10) * 10} s`;
  return `about ${durationText(seconds < 6000 ? Math.round(seconds / 60) * 60 : Math.round(seconds / 600) * 600)}`;
};
