import { expect, test } from 'vitest';
import { moment } from '../format.ts';
import { inOwnZone } from './in-own-zone.ts';

test('an instant within a text is told in the zone of whoever reads it', () => {
  const at = '2026-05-04T12:15:00.000Z';
  expect(inOwnZone(`Due soon, the first at ${at}.`)).toBe(`Due soon, the first at ${moment(at)}.`);
  expect(inOwnZone('Nothing of a time.')).toBe('Nothing of a time.');
});
