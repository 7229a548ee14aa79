/** A small generator of numbers from 0 to 2 ** 32 - 1 (xorshift, Marsaglia, 2003). */
export function numbersFrom(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

function randomHash(next: () => number): Uint8Array {
  return new Uint8Array(Uint32Array.from({ length: 8 }, next).buffer);
}

/** The hash with so many bits turned, or fewer where a bit is hit twice. */
export function nearHash(hash: Uint8Array, turns: number, next: () => number): Uint8Array {
  const near = hash.slice();
  for (let turn = 0; turn < turns; turn++) {
    const bit = next() % 256;
    near[bit >> 3] ^= 1 << (bit & 7);
  }
  return near;
}

/** How hashes lie: evenly, in groups of near ones, with parts in common, with few bits, as one. */
export const hashSets = {
  uniform: (next) => () => randomHash(next),
  clustered: (next) => {
    const centres = Array.from({ length: 20 }, () => randomHash(next));
    return () => nearHash(centres[next() % 20], next() % 40, next);
  },
  'with popular parts': (next) => {
    const popular = randomHash(next);
    return () => {
      const hash = randomHash(next);
      for (let byte = 0; byte < 32; byte += 4) {
        if (next() % 3 === 0) hash.set(popular.subarray(byte, byte + 4), byte);
      }
      return hash;
    };
  },
  'of few bits': (next) => () => nearHash(new Uint8Array(32), 12, next),
  'with duplicates': (next) => {
    const few = Array.from({ length: 50 }, () => randomHash(next));
    return () => (next() % 2 ? few[next() % 50] : randomHash(next));
  },
} satisfies Record<string, (next: () => number) => () => Uint8Array>;
