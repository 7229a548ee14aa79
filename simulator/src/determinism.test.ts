import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { defaultUntil, type SimulationOptions } from './options.ts';
import { simulate } from './simulate.ts';

function fingerprint(options: Partial<SimulationOptions> = {}): string {
  const world = simulate({ seed: 7, accounts: 1_500, days: 30, until: defaultUntil, ...options });
  const hash = createHash('sha256');
  for (const record of world.activities) hash.update(`${JSON.stringify(record)}\n`);
  for (const record of world.truth) hash.update(`${JSON.stringify(record)}\n`);
  return hash.digest('hex');
}

test('the same options give the same bytes', () => {
  expect(fingerprint()).toBe(fingerprint());
});

test('the longest record of the smallest world comes to an end', () => {
  expect(fingerprint({ accounts: 1_000, days: 365 })).not.toBe(fingerprint({ accounts: 1_000 }));
});

test('another machine gives the same bytes as the one that wrote this line', () => {
  expect(fingerprint()).toBe('984874842e5c0a20dfa27d67577fc27f0ba3ed7c7a07e38f1afb9258bdbc32d8');
});

test('another seed, size, length, end, preset or share gives another world', () => {
  const others = [
    fingerprint(),
    fingerprint({ seed: 8 }),
    fingerprint({ accounts: 1_501 }),
    fingerprint({ days: 31 }),
    fingerprint({ until: defaultUntil + 1 }),
    fingerprint({ preset: 'article' }),
    fingerprint({ memberShare: 0.02 }),
  ];
  expect(new Set(others).size).toBe(others.length);
});

test('the activities of one world can be read again', () => {
  const { activities } = simulate({ seed: 7, accounts: 1_000, days: 14, until: defaultUntil });
  expect(JSON.stringify([...activities])).toBe(JSON.stringify([...activities]));
});
