/** A quotient of BigInts, unreduced, the denominator above 0: the oracle that shares nothing with the library. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** Reads a decimal text or the shortest text of a number, exponents included. */
export const fraction = (value: number | bigint | string): Fraction => {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", decimals = ""] = mantissa.split(".");
  const power = Number(exponent) - decimals.length;
  const digits = BigInt(`${whole}${decimals}`);
  return power < 0
    ? { over: digits, under: 10n ** BigInt(-power) }
    : { over: digits * 10n ** BigInt(power), under: 1n };
};

export const times = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.over,
  under: a.under * b.under,
});
export const quotient = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under,
  under: a.under * b.over,
});
export const minus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under - b.over * a.under,
  under: a.under * b.under,
});
export const absolute = ({ over, under }: Fraction): Fraction => ({ over: over < 0n ? -over : over, under });

/** Below 0, 0 or above 0 as a is lower than, equal to or higher than b. */
export const compare = (a: Fraction, b: Fraction): number => {
  const { over } = minus(a, b);
  return over < 0n ? -1 : Number(over > 0n);
};

/** The largest whole number that is not above a value of 0 or more. */
export const floor = ({ over, under }: Fraction): bigint => over / under;
export const ceil = ({ over, under }: Fraction): bigint => (over + under - 1n) / under;

/** A value of 0 or more in hundredths, rounded half to even. */
export const hundredths = (value: Fraction): bigint => {
  const down = floor(times(value, fraction(100)));
  const rest = compare(minus(times(value, fraction(100)), fraction(down)), fraction("0.5"));
  return rest > 0 || (rest === 0 && down % 2n === 1n) ? down + 1n : down;
};
