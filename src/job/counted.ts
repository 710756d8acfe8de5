/** A count with its noun, in the plural where there is not just one: "1 step", "0 steps". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
