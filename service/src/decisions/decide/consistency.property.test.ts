import { surfaces } from '@breakwater/activity';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PolicyDocument } from '../../policy/index.ts';
import { policyWith, stateWith, type TestAccount, term } from '../testing.ts';
import { decide } from './decide.ts';
import type { Candidate, Viewer } from './request.ts';

const now = Date.UTC(2026, 5, 1);
const words = [
  ...['gloamfruit', 'duskmelon', 'harbour', 'gl0am fruit', 'dusk_melon', 'bread', 'gloam'],
  'at https://drop.example/x',
];
const networks = [
  { id: 'n1', state: 'confirmed' as const, expiresAt: now + 1 },
  { id: 'n2', state: 'suspected' as const, expiresAt: 0 },
  { id: 'n3', state: 'confirmed' as const, expiresAt: now - 1 },
];
const signals = fc.dictionary(
  fc.constantFrom('reported', 'posts-known-media', 're-registered'),
  fc.double({ min: 0.01, max: 1, noNaN: true }),
);
const accountOf = (id: string): fc.Arbitrary<TestAccount> =>
  fc.record({
    id: fc.constant(id),
    signals,
    minor: fc.boolean(),
    exempt: fc.boolean(),
    networks: fc.array(
      fc.record({ network: fc.constantFrom('n1', 'n2', 'n3'), atRisk: fc.boolean() }),
      { maxLength: 2 },
    ),
  });
const accounts = fc.tuple(accountOf('a'), accountOf('b'), accountOf('v'));
const candidate: fc.Arbitrary<Candidate> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('account' as const),
      id: fc.constantFrom('a', 'b', 'z'),
      text: fc.constantFrom(...words),
    },
    { requiredKeys: ['kind', 'id'] },
  ),
  fc.record(
    {
      kind: fc.constant('post' as const),
      id: fc.constantFrom('p', 'q'),
      text: fc.constantFrom(...words),
      author: fc.constantFrom('a', 'b', 'z'),
    },
    { requiredKeys: ['kind', 'id'] },
  ),
  fc.record({
    kind: fc.constantFrom('hashtag' as const, 'term' as const),
    id: fc.constantFrom(...words),
  }),
  fc.record({
    kind: fc.constant('link' as const),
    id: fc.constantFrom('https://drop.example/x', 'https://ok.example/'),
  }),
);
const viewer: fc.Arbitrary<Viewer> = fc.record(
  { id: fc.constantFrom('v', 'a', 'w'), minor: fc.boolean() },
  { requiredKeys: [] },
);
const document = policyWith({
  terms: [term('t1', 'gloamfruit'), term('t2', 'duskmelon', { tier: 'review' })],
  links: [
    { id: 'l1', kind: 'domain', domains: ['drop.example'], tier: 'block', source: 'invented' },
  ] as PolicyDocument['links'],
  rules: [
    {
      id: 'r1',
      when: "subject.signals.score('reported') > 0.9",
      decision: 'limit',
      reason: 'often reported',
    },
  ] as PolicyDocument['rules'],
});
const discovery = surfaces.filter((surface) => document.surfaces[surface].discovery);

test('what is withheld on one surface that leads on is withheld on all of them', () => {
  fc.assert(
    fc.property(
      accounts,
      fc.array(candidate, { minLength: 1, maxLength: 8 }),
      viewer,
      (known, candidates, viewer) => {
        const state = stateWith(document, known, networks);
        const [first, ...others] = discovery.map((surface) => {
          const { levels, candidateReasons } = decide(state, { surface, viewer, candidates }, now);
          return { levels: [...levels], candidateReasons };
        });
        for (const other of others) expect(other).toEqual(first);
      },
    ),
    { numRuns: 400 },
  );
});

test('an exception that the policy names holds on its surface, and on no other', () => {
  const excepted: PolicyDocument = {
    ...document,
    surfaces: {
      ...document.surfaces,
      notification: {
        ...document.surfaces.notification,
        exceptions: [{ of: 'network', decision: 'limit', reason: 'own contacts' }],
      },
    },
    terms: [term('t1', 'gloamfruit', { surfaces: { advert: 'allow' } })],
  };
  fc.assert(
    fc.property(accounts, fc.array(candidate, { maxLength: 8 }), (known, candidates) => {
      const state = stateWith(excepted, known, networks);
      const decided = (surface: (typeof surfaces)[number]) => [
        ...decide(state, { surface, candidates }, now).levels,
      ];
      const first = decided('search');
      for (const surface of discovery) {
        if (surface === 'notification' || surface === 'advert') {
          // Never stricter than elsewhere.
          decided(surface).forEach((level, at) => {
            expect(level).toBeLessThanOrEqual(first[at] as number);
          });
        } else expect(decided(surface)).toEqual(first);
      }
    }),
    { numRuns: 200 },
  );
});

test('what was typed is withheld on all of them alike', () => {
  const state = stateWith(document);
  for (const query of words) {
    const decided = discovery
      .filter((surface) => surface !== 'autocomplete' && surface !== 'hashtag-suggestion')
      .map((surface) => decide(state, { surface, query }, now).decision);
    expect(new Set(decided).size).toBe(1);
  }
});
