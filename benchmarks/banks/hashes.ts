/** Random hashes of 256 bits as text, the same for the same seed (xoshiro128**; Blackman, Vigna, 2018). */
export function hashes(seed: number): () => string {
  let [a, b, c, d] = [seed | 1, 0x9e3779b9, 0x243f6a88, 0xb7e15162];
  const word = () => {
    const scrambled = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return scrambled;
  };
  for (let warming = 0; warming < 16; warming += 1) word();
  return () => Array.from({ length: 8 }, () => word().toString(16).padStart(8, '0')).join('');
}

function rotated(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
