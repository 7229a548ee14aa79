import { hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

const keys = (secret: string) => ({
  deriveKey: (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)),
});

test('sealed credentials open for their owner under their key alone, and show nothing', () => {
  const sealed = seal(keys('a'), 'GULLS', { password: 'gloamfruit' });
  expect(unseal(keys('a'), 'GULLS', sealed)).toEqual({ password: 'gloamfruit' });
  expect(sealed.toString('latin1')).not.toContain('gloamfruit');
  expect(() => unseal(keys('b'), 'GULLS', sealed)).toThrow();
  expect(() => unseal(keys('a'), 'TERNS', sealed)).toThrow();
  for (const place of [0, 12, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[place] ^= 1;
    expect(() => unseal(keys('a'), 'GULLS', changed)).toThrow();
  }
});

test('the same credentials never look the same', () => {
  const one = seal(keys('a'), 'GULLS', { password: 'x' });
  expect(seal(keys('a'), 'GULLS', { password: 'x' }).equals(one)).toBe(false);
});
