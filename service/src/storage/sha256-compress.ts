/**
 * The compression function of SHA-256 (FIPS 180-4, 6.2.2) on one block of 16 words, in place on a
 * state of 8 words. Node offers SHA-256 only by the call, which costs about 1 µs before the first
 * byte; a caller that keeps states of its own, as HMAC does, needs the step inside.
 */
export function compress(state: Int32Array, words: Int32Array): void {
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let round = 0; round < 64; round += 1) {
    const slot = round & 15;
    let word = words[slot] as number;
    if (round > 15) {
      const w15 = words[(round + 1) & 15] as number;
      const w2 = words[(round + 14) & 15] as number;
      const s0 = ((w15 >>> 7) | (w15 << 25)) ^ ((w15 >>> 18) | (w15 << 14)) ^ (w15 >>> 3);
      const s1 = ((w2 >>> 17) | (w2 << 15)) ^ ((w2 >>> 19) | (w2 << 13)) ^ (w2 >>> 10);
      word = (word + s0 + (words[(round + 9) & 15] as number) + s1) | 0;
      words[slot] = word;
    }
    const sum1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const choice = g ^ (e & (f ^ g));
    const first = (h + sum1 + choice + (constants[round] as number) + word) | 0;
    const sum0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const majority = (a & b) | (c & (a | b));
    const second = (sum0 + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] = ((state[0] as number) + a) | 0;
  state[1] = ((state[1] as number) + b) | 0;
  state[2] = ((state[2] as number) + c) | 0;
  state[3] = ((state[3] as number) + d) | 0;
  state[4] = ((state[4] as number) + e) | 0;
  state[5] = ((state[5] as number) + f) | 0;
  state[6] = ((state[6] as number) + g) | 0;
  state[7] = ((state[7] as number) + h) | 0;
}

/** First 32 bits of the fractional part of the n-th root of each of the first primes. */
function rootsOfPrimes(count: number, root: (prime: number) => number): Int32Array {
  const words = new Int32Array(count);
  let found = 0;
  for (let candidate = 2; found < count; candidate += 1) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) {
      if (candidate % divisor === 0) prime = false;
    }
    if (!prime) continue;
    const value = root(candidate);
    words[found] = Math.floor((value - Math.floor(value)) * 2 ** 32) | 0;
    found += 1;
  }
  return words;
}

const constants = rootsOfPrimes(64, Math.cbrt);

/** The state before the first block. */
export const initialState = rootsOfPrimes(8, Math.sqrt);
