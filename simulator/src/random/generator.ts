/** A repeatable source of randomness: the same seed and label give the same numbers on any machine. */
export interface Random {
  /** Whole number, 0 .. 2^32 - 1. */
  uint32(): number;
  /** 0 <= x < 1, 32 bits. */
  unit(): number;
  /** Whole number, 0 .. n - 1. */
  below(n: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
}

/** Mixes three 32-bit words into one (the finaliser of MurmurHash3, Appleby 2011). */
export function mix(a: number, b = 0, c = 0): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ Math.imul(c + 0x165667b1, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A 32-bit hash of a short text (FNV-1a). */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/**
 * xoshiro128** (Blackman and Vigna 2018) from a state of four 32-bit words, not all zero. Returns
 * a function that gives the next 32 bits.
 */
export function xoshiro128(a: number, b: number, c: number, d: number): () => number {
  return () => {
    let r = Math.imul(b, 5);
    r = Math.imul((r << 7) | (r >>> 25), 9);
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return r >>> 0;
  };
}

/**
 * A stream of randomness of its own for each `label` of a seed, so that a change in one part of
 * the world leaves the others as they were.
 */
export function createRandom(seed: number, label: string): Random {
  const stream = hashText(label);
  const word = (index: number) => mix(seed, stream, index);
  const uint32 = xoshiro128(word(1), word(2), word(3), word(4) | 1);
  const unit = () => uint32() / 4294967296;
  return {
    uint32,
    unit,
    below: (n) => Math.floor(unit() * n),
    chance: (probability) => unit() < probability,
  };
}
