import { expect, test } from 'vitest';
import { daysShown } from './days-shown.ts';

const on = (day: string, accepted: number) => ({ day, accepted, rejected: 0, duplicates: 0 });
const now = Date.parse('2026-03-02T13:00:00Z');

test('what came in one day stands at the end of two weeks of silence', () => {
  const days = daysShown([on('2026-03-02', 7)], now);
  expect(days).toHaveLength(14);
  expect(days[0]).toEqual(on('2026-02-17', 0));
  expect(days.at(-1)).toEqual(on('2026-03-02', 7));
});

test('days run from the oldest to today, those without anything too, ninety at most', () => {
  const days = daysShown([on('2026-03-01', 5), on('2026-01-01', 3)], now);
  expect(days).toHaveLength(61);
  expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted());
  expect(days[0]).toEqual(on('2026-01-01', 3));
  expect(days.at(-1)).toEqual(on('2026-03-02', 0));
  expect(daysShown([on('2025-01-01', 1)], now)).toHaveLength(90);
});
