import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSubjectKeys } from './subject-key.ts';

const key = Buffer.from('0b'.repeat(32), 'hex');
const reference = (secret: Buffer, kind: string, id: string) =>
  createHmac('sha256', secret).update(`${kind}\0${id}`).digest().subarray(0, 16).toString('hex');

test('a key is the first half of HMAC-SHA-256 of kind and id, as node:crypto computes it', () => {
  const keys = createSubjectKeys(key);
  fc.assert(
    fc.property(
      fc.constantFrom('account', 'post', 'hashtag'),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      (kind, id) => {
        expect(keys.bytes(kind, id).toString('hex')).toBe(reference(key, kind, id));
      },
    ),
  );
});

test('every length around the block boundaries agrees, under keys of every length', () => {
  for (const length of [1, 32, 63, 64, 65, 200]) {
    const secret = Buffer.alloc(length, length);
    const keys = createSubjectKeys(secret);
    for (let size = 0; size < 260; size += 1) {
      const id = 'k'.repeat(size);
      expect(keys.bytes('post', id).toString('hex')).toBe(reference(secret, 'post', id));
    }
    const long = 'long '.repeat(2000);
    expect(keys.bytes('post', long).toString('hex')).toBe(reference(secret, 'post', long));
  }
});

test('the text, the bytes and the written bytes are one key', () => {
  const keys = createSubjectKeys(key);
  const target = Buffer.alloc(20);
  expect(keys.write(target, 3, 'account', 'acct:7')).toBe(19);
  const hex = keys.bytes('account', 'acct:7').toString('hex');
  expect(target.subarray(3, 19).toString('hex')).toBe(hex);
  expect(keys.uuid('account', 'acct:7').replaceAll('-', '')).toBe(hex);
  expect(keys.uuid('account', 'acct:7')).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
});

test('ids that differ only in lone surrogates have different keys', () => {
  const keys = createSubjectKeys(key);
  expect(keys.uuid('account', 'x\ud800')).not.toBe(keys.uuid('account', 'x\ud801'));
  expect(keys.uuid('account', 'x\ud800')).not.toBe(keys.uuid('account', 'x\ufffd'));
});
