import type { Investigation, Member } from '@breakwater/network';
import { expect, test } from 'vitest';
import { hideAccounts, pseudonymsUnder } from './pseudonyms.ts';

const facts = { removed: false, followers: 3, handle: 'tern', name: 'Tern' };

function member(account: string, evidence: Member['evidence'], person?: string): Member {
  return {
    account,
    rank: 1,
    score: 1,
    role: 'unknown',
    atRisk: false,
    seed: false,
    ...(person === undefined ? undefined : { person }),
    evidence,
    facts: { ...facts, account },
  };
}

const account = (id: string) => ({ kind: 'account' as const, id });
const investigation: Investigation = {
  found: true,
  reason: '',
  seeds: ['6', 'a b'],
  members: [
    member('6', [
      {
        kind: 'device',
        text: 'shares a device with 1 member',
        weight: 1,
        count: 1,
        subjects: [{ kind: 'device', id: 'dev:1' }, account('7')],
      },
    ]),
    member(
      '7',
      [
        {
          kind: 'follow',
          text: 'follows 6, a seed',
          weight: 1,
          count: 1,
          subjects: [account('6')],
        },
        {
          kind: 'like',
          text: 'reacts to posts of 6 members',
          weight: 1,
          count: 6,
          subjects: [account('6'), account('8')],
        },
        { kind: 'name', text: 'names a b', weight: 1, count: 1, subjects: [account('a b')] },
      ],
      '6',
    ),
  ],
  edges: [{ source: '6', target: '7', kinds: ['follow'], weight: 1 }],
  cut: { size: 2, text: '' },
  parameters: {},
  warnings: ['Seed a b does not occur in the record.', 'Seed 6 has too little in common.'],
};

test('a hidden account stands under one pseudonym everywhere, and numbers stay numbers', () => {
  const pseudonym = pseudonymsUnder(Buffer.alloc(32, 1));
  const hidden = new Set(['6', 'a b']);
  const shown = hideAccounts(investigation, { hides: (id) => hidden.has(id), pseudonym });
  const [six, spaced] = [pseudonym('6'), pseudonym('a b')];
  expect(shown.seeds).toEqual([six, spaced]);
  expect(shown.edges).toMatchObject([{ source: six, target: '7' }]);
  expect(shown.warnings).toEqual([
    `Seed ${spaced} does not occur in the record.`,
    `Seed ${six} has too little in common.`,
  ]);
  expect(shown.members[0]).toMatchObject({
    account: six,
    facts: { account: six },
    evidence: [{ text: 'shares a device with 1 member', subjects: [account('7')] }],
  });
  expect(shown.members[0].facts).not.toHaveProperty('handle');
  expect(shown.members[0].facts).not.toHaveProperty('name');
  expect(shown.members[1]).toMatchObject({
    account: '7',
    person: six,
    facts: { handle: 'tern' },
    evidence: [
      { text: `follows ${six}, a seed`, subjects: [account(six)] },
      { text: 'reacts to posts of 6 members', subjects: [account(six), account('8')] },
      { text: `names ${spaced}` },
    ],
  });
});

test('pseudonyms differ by key, and the same key gives the same', () => {
  const one = pseudonymsUnder(Buffer.alloc(32, 1));
  expect(one('a')).toBe(pseudonymsUnder(Buffer.alloc(32, 1))('a'));
  expect(one('a')).not.toBe(pseudonymsUnder(Buffer.alloc(32, 2))('a'));
  expect(one('a')).not.toBe(one('b'));
});
