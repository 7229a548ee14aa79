import { hashText, mix } from './generator.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const halfBits = 25;
const halfMask = (1 << halfBits) - 1;

const fiveCharacters = (half: number) =>
  alphabet[half >>> 20]! +
  alphabet[(half >>> 15) & 31] +
  alphabet[(half >>> 10) & 31] +
  alphabet[(half >>> 5) & 31] +
  alphabet[half & 31];

/**
 * Ids that say nothing of the order or the part of what they name: a Feistel network over 50 bits,
 * keyed by the seed and the kind. One to one, so no two indices of a kind share an id.
 */
export function identifiers(seed: number, prefix: string): (index: number) => string {
  const key = mix(seed, hashText(prefix));
  return (index) => {
    let left = Math.floor(index / (halfMask + 1)) & halfMask;
    let right = index & halfMask;
    for (let round = 0; round < 4; round++) {
      const next = left ^ (mix(right, key, round) & halfMask);
      left = right;
      right = next;
    }
    return prefix + fiveCharacters(left) + fiveCharacters(right);
  };
}

/** One to one on 0 .. 2^24 - 1. */
export function permute24(value: number, key: number): number {
  let left = value >>> 12;
  let right = value & 0xfff;
  for (let round = 0; round < 4; round++) {
    const next = left ^ (mix(right, key, round) & 0xfff);
    left = right;
    right = next;
  }
  return (left << 12) | right;
}

const hex8 = (word: number) => word.toString(16).padStart(8, '0');

/** Lower-case hex of `words` 32-bit words, a function of the two numbers alone. */
export function digestHex(words: number, a: number, b: number): string {
  let text = '';
  for (let i = 0; i < words; i++) text += hex8(mix(a, b, i + 101));
  return text;
}
