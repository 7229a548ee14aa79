import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactDigests } from './exact-digests.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each([
  [
    '',
    {
      md5: 'd41d8cd98f00b204e9800998ecf8427e',
      sha1: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    },
  ],
  [
    'abc',
    {
      md5: '900150983cd24fb0d6963f7d28e17f72',
      sha1: 'a9993e364706816aba3e25717850c26c9cd0d89d',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    },
  ],
])('"%s" has the digests of RFC 1321 and FIPS 180-4', async (text, digests) => {
  expect(await exactDigests([bytesOf(text)])).toEqual(digests);
});

test('how the bytes are cut up does not matter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array()), async (pieces) => {
      async function* stream() {
        yield* pieces;
      }
      const whole = Uint8Array.from(pieces.flatMap((piece) => [...piece]));
      expect(await exactDigests(stream())).toEqual(await exactDigests([whole]));
    }),
  );
});

test('a stream that fails gives no digest', async () => {
  async function* broken() {
    yield bytesOf('abc');
    throw new Error('the disk is gone');
  }
  await expect(exactDigests(broken())).rejects.toThrow('the disk is gone');
});
