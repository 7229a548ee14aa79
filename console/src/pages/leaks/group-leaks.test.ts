import type { Leak } from '@breakwater/sdk';
import { expect, test } from 'vitest';
import { groupLeaks } from './group-leaks.ts';

const leak = (told: Partial<Leak>): Leak => ({
  id: 'one',
  adapter: 'harbour',
  surface: 'search',
  termId: 't-1',
  variant: 'plain',
  policyVersion: 2,
  evidence: 'hashtag #••••••••h',
  results: 1,
  times: 1,
  foundAt: '2026-11-02T10:00:00Z',
  seenAt: '2026-11-02T10:00:00Z',
  closedAt: null,
  ...told,
});

test('spellings that leak on one surface stand together, the open ones first', () => {
  const gone = { closedAt: '2026-11-02T11:00:00Z', variant: 'dots' };
  const groups = groupLeaks([
    leak(gone),
    leak({ times: 4, seenAt: '2026-11-02T12:00:00Z' }),
    leak({ variant: 'wide' }),
    leak({ surface: 'related' }),
  ]);
  expect(groups.map(({ open, surface, variants }) => [open, surface, variants])).toEqual([
    [true, 'search', ['plain', 'wide']],
    [true, 'related', ['plain']],
    [false, 'search', ['dots']],
  ]);
  expect(groups[0]).toMatchObject({ times: 4, seenAt: '2026-11-02T12:00:00Z' });
  expect(groups[2]?.closedAt).toBe(gone.closedAt);
});

test('the same thing shown for two spellings is told once, and as short as may be', () => {
  const long = `post t${'•'.repeat(40)}h`;
  const [group] = groupLeaks([leak({ evidence: `a; ${long}` }), leak({ evidence: 'a; b; c' })]);
  expect(group?.evidence).toEqual(['a', 'post t••••••••h', 'b']);
});
