import { hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { sealing } from './seal.ts';

const keys = (secret: string) => ({
  deriveKey: (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)),
});
const text = Buffer.from('gloamfruit');
const { seal, unseal } = sealing('one');

test('what is sealed opens for its owner, its purpose and its key alone, and shows nothing', () => {
  const sealed = seal(keys('a'), 'GULLS', text);
  expect(unseal(keys('a'), 'GULLS', sealed)).toEqual(text);
  expect(sealed.toString('latin1')).not.toContain('gloamfruit');
  expect(() => unseal(keys('b'), 'GULLS', sealed)).toThrow();
  expect(() => unseal(keys('a'), 'TERNS', sealed)).toThrow();
  expect(() => sealing('other').unseal(keys('a'), 'GULLS', sealed)).toThrow();
  for (const place of [0, 12, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[place] ^= 1;
    expect(() => unseal(keys('a'), 'GULLS', changed)).toThrow();
  }
});

test('the same text never looks the same', () => {
  const one = seal(keys('a'), 'GULLS', text);
  expect(seal(keys('a'), 'GULLS', text).equals(one)).toBe(false);
});
