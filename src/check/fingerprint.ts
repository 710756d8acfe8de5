const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, "0");

/**
 * 64 bits that tell texts apart, as 16 hexadecimal digits, the same on every machine and in every run.
 * Two multiplicative hashes over the UTF-16 code units, each stirred at its end; it is no secret and
 * keeps none.
 */
export const fingerprint = (text: string): string => {
  let [one, other] = [0x9e3779b9, 0x85ebca6b];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995);
    other ^= other >>> 13;
  }
  one = Math.imul(one ^ (one >>> 16) ^ other, 0x85ebca6b);
  other = Math.imul(other ^ (other >>> 15) ^ one, 0xc2b2ae35);
  return hex(one ^ (one >>> 13)) + hex(other ^ (other >>> 16));
};
