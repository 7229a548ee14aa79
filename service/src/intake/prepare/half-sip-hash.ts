/**
 * HalfSipHash-1-3 (Aumasson and Bernstein 2012, as in Linux) of a text's code units: 32 bits for a
 * table of hashes. Whoever chooses the texts cannot make them all fall into one place without the
 * key. Some 60 ns for an id.
 */
export function halfSipHash(key0: number, key1: number, text: string): number {
  const { length } = text;
  let v0 = key0;
  let v1 = key1;
  let v2 = key0 ^ 0x6c796765;
  let v3 = key1 ^ 0x74656462;
  const words = length >>> 1;
  for (let step = 0; step < words + 4; step += 1) {
    let word = 0;
    if (step < words) word = text.charCodeAt(step * 2) | (text.charCodeAt(step * 2 + 1) << 16);
    else if (step === words) {
      word = (length << 25) | (length & 1 ? text.charCodeAt(length - 1) : 0);
    } else if (step === words + 1) v2 ^= 0xff;
    v3 ^= word;
    v0 = (v0 + v1) | 0;
    v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
    v0 = (v0 << 16) | (v0 >>> 16);
    v2 = (v2 + v3) | 0;
    v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
    v0 = (v0 + v3) | 0;
    v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
    v2 = (v2 + v1) | 0;
    v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
    v2 = (v2 << 16) | (v2 >>> 16);
    v0 ^= word;
  }
  return v1 ^ v3;
}
