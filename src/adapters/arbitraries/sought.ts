import * as fc from "fast-check";

/** A fault that fits one job in a hundred is found but for once in 500 million draws; to try so often takes seconds. */
const MOST_TRIES = 2_000;

/** The very value: to read `value` twice gives a copy of commands, and they shrink no more. */
const itself = <Value>({ value_ }: fc.Value<Value>): Value => value_;

/** A filter that gives up: fast-check's own looks on for ever for what is not there. */
class Sought<Value> extends fc.Arbitrary<Value> {
  readonly #among: fc.Arbitrary<Value>;
  readonly #isFit: (value: Value) => boolean;
  readonly #lacking: (last: Value, tries: number) => string;

  constructor(
    among: fc.Arbitrary<Value>,
    isFit: (value: Value) => boolean,
    lacking: (last: Value, tries: number) => string,
  ) {
    super();
    this.#among = among;
    this.#isFit = isFit;
    this.#lacking = lacking;
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<Value> {
    for (let tries = 1; ; tries += 1) {
      const found = this.#among.generate(random, biasFactor);
      if (this.#isFit(itself(found))) return found;
      if (tries === MOST_TRIES) throw new Error(this.#lacking(itself(found), tries));
    }
  }

  override canShrinkWithoutContext(value: unknown): value is Value {
    return this.#among.canShrinkWithoutContext(value) && this.#isFit(value);
  }

  override shrink(value: Value, context: unknown): fc.Stream<fc.Value<Value>> {
    return this.#among.shrink(value, context).filter((smaller) => this.#isFit(itself(smaller)));
  }
}

/**
 * The values that fit. Where 2,000 tries in a row find none, it throws the sentence that `lacking`
 * makes of the last value that did not fit.
 */
export const sought = <Value>(
  among: fc.Arbitrary<Value>,
  isFit: (value: Value) => boolean,
  lacking: (last: Value, tries: number) => string,
): fc.Arbitrary<Value> => new Sought(among, isFit, lacking);
