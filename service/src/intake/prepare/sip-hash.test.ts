import { expect, test } from 'vitest';
import { type Hash64, sipHash, word } from './sip-hash.ts';

const key = Int32Array.from({ length: 4 }, (_, index) =>
  word(
    Uint8Array.from({ length: 16 }, (__, byte) => byte),
    index * 4,
  ),
);

function hashOf(length: number): string {
  const message = Buffer.alloc(80, 0xee);
  for (let index = 0; index < length; index += 1) message[index] = index;
  const hash: Hash64 = { high: 0, low: 0 };
  sipHash(key, message, length, hash);
  const bytes = Buffer.alloc(8);
  bytes.writeInt32LE(hash.low, 0);
  bytes.writeInt32LE(hash.high, 4);
  return bytes.toString('hex');
}

/** From `vectors.h` of the reference implementation (github.com/veorq/SipHash), key 00 01 … 0f. */
const vectors: Readonly<Record<number, string>> = {
  0: '310e0edd47db6f72',
  1: 'fd67dc93c539f874',
  2: '5a4fa9d909806c0d',
  3: '2d7efbd796666785',
  7: '37d1018bf50002ab',
  8: '6224939a79f5f593',
  15: 'e545be4961ca29a1',
};

test('it answers what the reference implementation does', () => {
  for (const [length, hash] of Object.entries(vectors)) expect(hashOf(Number(length))).toBe(hash);
});

test('bytes behind the message do not tell', () => {
  const hash = { high: 0, low: 0 };
  const results = [0x00, 0xff].map((filler) => {
    sipHash(key, Buffer.alloc(32, filler).fill(7, 0, 11), 11, hash);
    return { ...hash };
  });
  expect(results[0]).toEqual(results[1]);
});
