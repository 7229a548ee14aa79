import type { ShadowCounts } from '@breakwater/sdk';
import { expect, test } from 'vitest';
import { bySurface } from './by-surface.ts';

const count = (surface: string, kind: string, running: string, decision: string, times: number) =>
  ({ surface, kind, running, decision, times }) as ShadowCounts['counts'][number];

const report = (mode: 'beside' | 'shadow', counts: ShadowCounts['counts']): ShadowCounts =>
  ({ version: 2, mode, counts, days: [], reviewsADay: 0 }) as ShadowCounts;

test('beside what runs, only what was decided otherwise counts, milder apart', () => {
  const [search, feed, ...others] = bySurface(
    report('beside', [
      count('search', 'post', 'allow', 'withhold', 3),
      count('search', 'post', 'limit', 'withhold', 2),
      count('search', 'account', 'allow', 'limit', 1),
      count('feed', 'post', 'withhold', 'allow', 4),
      count('trend', 'post', 'withhold', 'withhold', 9),
    ]),
  );
  expect([...(search?.withhold ?? [])]).toEqual([['post', 5]]);
  expect([...(search?.limit ?? [])]).toEqual([['account', 1]]);
  expect([...(feed?.milder ?? [])]).toEqual([['post', 4]]);
  expect(others).toEqual([]);
});

test('where the whole service only counts, all that it would not have shown counts', () => {
  const [trend] = bySurface(report('shadow', [count('trend', 'term', 'withhold', 'withhold', 9)]));
  expect([...(trend?.withhold ?? [])]).toEqual([['term', 9]]);
});
