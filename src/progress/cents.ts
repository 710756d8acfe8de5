/** The percentage in hundredths (0 to 10000), or −1 where it has more than two decimals or lies outside 0 to 100. */
export const centsOf = (percentage: number): number => {
  if (typeof percentage !== "number") return -1;
  const cents = Math.round(percentage * 100);
  return cents / 100 === percentage && cents >= 0 && cents <= 10_000 ? cents : -1;
};
