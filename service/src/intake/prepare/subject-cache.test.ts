import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSubjectKeys } from '../../storage/index.ts';
import { SubjectCache } from './subject-cache.ts';

const keys = createSubjectKeys(randomBytes(32));
const kind = fc.constantFrom('account' as const, 'post' as const, 'hashtag' as const);

function keyOf(cache: SubjectCache, subject: number): string {
  const bytes = Array.from({ length: 16 }, (_, index) => cache.keys.getUint8(subject * 16 + index));
  return Buffer.from(bytes).toString('hex');
}

test('one kind and id is one number, another is another, each with its own key', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(kind, fc.string({ unit: 'binary' }))), (subjects) => {
      const cache = new SubjectCache(keys);
      const numbers = new Map<string, number>();
      for (const [kind, id] of subjects) {
        const subject = cache.get(kind, id);
        const name = JSON.stringify([kind, id]);
        expect(subject).toBe(numbers.get(name) ?? numbers.size);
        numbers.set(name, subject);
        expect(keyOf(cache, subject)).toBe(keys.bytes(kind, id).toString('hex'));
      }
    }),
  );
});

test('many subjects keep their numbers while it grows, and a full one forgets them', () => {
  const cache = new SubjectCache(keys, 20_000);
  const ids = Array.from({ length: 20_000 }, (_, index) => `acct:${index}`);
  for (const id of ids) cache.get('account', id);
  expect(ids.map((id) => cache.get('account', id))).toEqual(ids.map((_, index) => index));
  cache.forgetWhenFull();
  expect(cache.generation).toBe(1);
  expect(cache.get('account', ids[7])).toBe(0);
});
