import { chanceAt, keyOf } from "../../../simulate/chance.ts";

const BASE_58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** A number of 128 bits takes at most 22 digits of base 58. */
const DIGITS = 22;

const base58 = (bytes: Uint8Array): string => {
  let rest = bytes.reduce((number: bigint, byte) => number * 256n + BigInt(byte), 0n);
  let text = "";
  while (text.length < DIGITS) {
    text = `${BASE_58[Number(rest % 58n)] ?? ""}${text}`;
    rest /= 58n;
  }
  return text;
};

/** The bits that say "version 4, variant 1" in a UUID of RFC 9562. */
const asUuid4 = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte, at) => {
    if (at === 6) return (byte & 0x0f) | 0x40;
    return at === 8 ? (byte & 0x3f) | 0x80 : byte;
  });

/** The bytes of a UUID. */
const LENGTH = 16;

/**
 * The id of the nth job of a server: `cust-` and a UUID of version 4 in base 58, as the service makes
 * them. The same seed and number give the same id.
 */
export const jobId = (seed: number, nth: number): string => {
  const key = keyOf(seed, "job id");
  const bytes = Uint8Array.from({ length: LENGTH }, (_, at) => chanceAt(key, LENGTH * nth + at) * 256);
  return `cust-${base58(asUuid4(bytes))}`;
};
