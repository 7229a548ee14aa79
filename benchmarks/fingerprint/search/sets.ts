import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

const hashBytes = 32;
const hashesAtATime = 32_768;

type Next = () => number;

/** Numbers from 0 to 2 ** 32 - 1 (xorshift, Marsaglia, 2003). */
function numbersFrom(seed: number): Next {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

function random(into: Uint8Array, next: Next): void {
  for (let byte = 0; byte < hashBytes; byte += 4) {
    const number = next();
    into[byte] = number;
    into[byte + 1] = number >>> 8;
    into[byte + 2] = number >>> 16;
    into[byte + 3] = number >>> 24;
  }
}

function turn(hash: Uint8Array, bits: number, next: Next): void {
  for (let turned = 0; turned < bits; turned++) {
    const bit = next() % 256;
    hash[bit >> 3] ^= 1 << (bit & 7);
  }
}

/** How the hashes of a bank lie, each a function that writes the next one. */
export const sets = {
  uniform: (_: number, next: Next) => (into: Uint8Array) => random(into, next),
  // A hundred copies of each work, up to 24 bits from it.
  clustered: (hashes: number, next: Next) => {
    const works = Math.ceil(hashes / 100);
    const kept = new Uint8Array(hashBytes * works);
    for (let at = 0; at < kept.length; at += hashBytes) {
      random(kept.subarray(at, at + hashBytes), next);
    }
    return (into: Uint8Array) => {
      const work = next() % works;
      into.set(kept.subarray(hashBytes * work, hashBytes * (work + 1)));
      turn(into, next() % 24, next);
    };
  },
  // Every word of 32 bits is one and the same in a tenth of the hashes.
  'popular values': (_: number, next: Next) => {
    const popular = new Uint8Array(hashBytes);
    random(popular, next);
    return (into: Uint8Array) => {
      random(into, next);
      for (let byte = 0; byte < hashBytes; byte += 4) {
        if (next() % 10 === 0) into.set(popular.subarray(byte, byte + 4), byte);
      }
    };
  },
  // Some 54 bits are set instead of 128: all hashes lie nearer than by chance.
  'low entropy': (_: number, next: Next) => (into: Uint8Array) => {
    into.fill(0);
    for (let set = 0; set < 60; set++) {
      const bit = next() % 256;
      into[bit >> 3] |= 1 << (bit & 7);
    }
  },
} satisfies Record<string, (hashes: number, next: Next) => (into: Uint8Array) => void>;

export type SetName = keyof typeof sets;

/**
 * Writes a bank, and queries: of ten, nine are drawn as the bank is, and one is a hash of it with
 * up to 31 bits turned. Both files hold 32 bytes a hash.
 */
export async function writeSet(
  name: SetName,
  { hashes, queries, bankFile, queryFile }: SetFiles,
): Promise<void> {
  const next = numbersFrom(20_260_101);
  const draw = sets[name](hashes, next);
  const planted = new Uint8Array(hashBytes * queries);
  const apart = Math.floor(hashes / queries);
  await writeHashes(bankFile, hashes, (into, number) => {
    draw(into);
    if (number % apart === 0 && number / apart < queries) {
      planted.set(into, (hashBytes * number) / apart);
    }
  });
  await writeHashes(queryFile, queries, (into, number) => {
    draw(into);
    if (number % 10 > 0) return;
    into.set(planted.subarray(hashBytes * number, hashBytes * (number + 1)));
    turn(into, next() % 32, next);
  });
}

export interface SetFiles {
  readonly hashes: number;
  readonly queries: number;
  readonly bankFile: string;
  readonly queryFile: string;
}

async function writeHashes(
  file: string,
  hashes: number,
  write: (into: Uint8Array, number: number) => void,
): Promise<void> {
  const out = createWriteStream(file);
  for (let from = 0; from < hashes; from += hashesAtATime) {
    const some = new Uint8Array(hashBytes * Math.min(hashesAtATime, hashes - from));
    for (let at = 0; at < some.length; at += hashBytes) {
      write(some.subarray(at, at + hashBytes), from + at / hashBytes);
    }
    if (!out.write(some)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}
