import { surfaces } from '@breakwater/activity';
import { expect, test } from 'vitest';
import { policyWith, stateWith, type TestAccount, term } from '../testing.ts';
import { decide } from './decide.ts';
import { decisions } from './outcome.ts';
import type { Candidate, DecisionRequest } from './request.ts';
import type { DecisionState } from './state.ts';

const now = Date.UTC(2026, 5, 1);
const later = now + 86_400_000;
const gloam = policyWith({ terms: [term('t1', 'gloamfruit')] });
const confirmed = [{ id: 'n1', state: 'confirmed' as const, expiresAt: later }];
const suspected = [{ id: 'n1', state: 'suspected' as const, expiresAt: 0 }];
const member: TestAccount = { id: 'm1', networks: [{ network: 'n1', role: 'advertiser' }] };
const account = (id: string, text?: string): Candidate => ({
  kind: 'account',
  id,
  ...(text !== undefined && { text }),
});

function ask(state: DecisionState, request: DecisionRequest, at = now) {
  const outcome = decide(state, request, at);
  return {
    ...outcome,
    of: Object.fromEntries(
      (request.candidates ?? []).map(({ id }, n) => [
        id,
        `${decisions[outcome.levels[n] as number]} ${(outcome.candidateReasons[n] ?? []).map(({ code }) => code).join()}`.trim(),
      ]),
    ),
  };
}

test('a search for a withheld term, in any spelling, shows resources and no way on', () => {
  const state = stateWith(gloam);
  for (const query of ['gloamfruit', 'GL0AM.FRUIT', 'ｇｌｏａｍｆｒｕｉｔ', '#gloam_fruit']) {
    const answer = ask(state, {
      surface: 'search',
      query,
      locale: 'de-AT',
      viewer: { country: 'GB' },
      candidates: [{ kind: 'post', id: 'p1', text: 'harmless' }],
    });
    expect(answer.decision).toBe('withhold');
    expect(answer.reasons).toEqual([{ code: 'query', id: 't1' }]);
    expect(answer.interstitial?.language).toBe('de');
    expect(answer.interstitial?.resources.length).toBeGreaterThan(0);
    expect(answer.interstitial?.resources.some(({ country }) => country === 'GB')).toBe(true);
    expect(answer.of).toEqual({ p1: 'withhold query' });
    expect(JSON.stringify(answer.interstitial)).not.toContain('gloam');
  }
});

test('a withheld term is not completed, related or trending, and says nothing where it is silent', () => {
  const state = stateWith(gloam);
  for (const surface of ['autocomplete', 'hashtag-suggestion', 'related', 'trend'] as const) {
    const answer = ask(state, {
      surface,
      candidates: [
        { kind: 'term', id: 'gl0amfruit' },
        { kind: 'hashtag', id: '#harbour' },
      ],
    });
    expect(answer.of).toEqual({ gl0amfruit: 'withhold term', '#harbour': 'allow' });
    expect(answer.interstitial).toBeUndefined();
  }
});

test('a tag, term or link is judged by what it is, whatever text comes with it', () => {
  const state = stateWith(gloam);
  const answer = ask(state, {
    surface: 'trend',
    candidates: [
      { kind: 'hashtag', id: '#gloamfruit', text: 'a fine day' },
      { kind: 'term', id: 'gl0amfruit', text: 'harbour' },
      { kind: 'term', id: 't:1', text: 'gloamfruit' },
      { kind: 'link', id: 'https://gloamfruit.example/x' },
      { kind: 'link', id: 'https://harbour.example/', text: 'harbour' },
    ],
  });
  expect(answer.of).toEqual({
    '#gloamfruit': 'withhold term',
    gl0amfruit: 'withhold term',
    't:1': 'withhold term',
    'https://gloamfruit.example/x': 'withhold term',
    'https://harbour.example/': 'allow',
  });
});

test('a link is withheld wherever it is written: in a post, a profile, a query, a link', () => {
  const state = stateWith(
    policyWith({
      links: [
        { id: 'l1', kind: 'domain', domains: ['drop.example'], tier: 'block', source: 'invented' },
      ],
    }),
  );
  const candidates: Candidate[] = [
    { kind: 'post', id: 'p1', text: 'more at https://drop.example/x' },
    { kind: 'post', id: 'p2', text: 'more at https://harbour.example/x' },
    account('a1', '@gull see drop.example/gull'),
    { kind: 'link', id: 'https://go.example/?to=https%3A%2F%2Fdrop.example' },
  ];
  for (const surface of surfaces.filter((each) => each !== 'direct-message')) {
    expect(ask(state, { surface, candidates }).of).toEqual({
      p1: 'withhold link',
      p2: 'allow',
      a1: 'withhold link',
      'https://go.example/?to=https%3A%2F%2Fdrop.example': 'withhold link',
    });
    const typed = ask(state, { surface, query: 'hxxps://drop[.]example/x' });
    expect([typed.decision, typed.reasons]).toEqual(['withhold', [{ code: 'link', id: 'l1' }]]);
  }
  expect(ask(state, { surface: 'direct-message', query: 'drop.example' }).decision).toBe('allow');
});

test('a beginning that withheld terms alone complete is withheld, and no ordinary word is', () => {
  const state = stateWith(gloam);
  const completions = (query: string, ...ids: string[]) =>
    ask(state, {
      surface: 'autocomplete',
      query,
      candidates: ids.map((id) => ({ kind: 'term', id })),
    });
  expect(completions('gloam', 'gloamfruit').decision).toBe('withhold');
  expect(completions('gloam', 'gloamf', 'gloamfruit').of.gloamf).toBe('withhold prefix');
  const open = completions('gloam', 'gloamfruit', 'gloaming');
  expect(open.decision).toBe('allow');
  expect(open.of).toEqual({ gloamfruit: 'withhold term', gloaming: 'allow' });
  expect(completions('glo', 'gloamfruit').decision).toBe('allow');
  state.openPrefixes = new Set(['gloam']);
  expect(completions('gloam', 'gloam').of).toEqual({ gloam: 'allow' });
});

test('a member of a confirmed network is not suggested; one of a suspected network is', () => {
  const request: DecisionRequest = {
    surface: 'account-suggestion',
    candidates: [account('m1'), account('x')],
  };
  expect(ask(stateWith(gloam, [member], confirmed), request).of).toEqual({
    m1: 'withhold network',
    x: 'allow',
  });
  expect(ask(stateWith(gloam, [member], suspected), request).of.m1).toBe('allow');
});

test('what a network brings ends with its time, and for whom a person let out', () => {
  const request: DecisionRequest = { surface: 'related', candidates: [account('m1')] };
  expect(ask(stateWith(gloam, [member], confirmed), request, later + 1).of.m1).toBe('allow');
  expect(ask(stateWith(gloam, [{ ...member, exempt: true }], confirmed), request).of.m1).toBe(
    'allow',
  );
});

test('members are not connected with one another, nor with minors, on any surface that connects', () => {
  const state = stateWith(
    gloam,
    [member, { id: 'm2', networks: [{ network: 'n1' }] }, { id: 'kid', minor: true }],
    confirmed,
  );
  for (const surface of ['follow', 'direct-message', 'account-suggestion', 'feed'] as const) {
    const { of } = ask(state, {
      surface,
      viewer: 'm1',
      candidates: [account('m2'), account('kid'), account('x')],
    });
    expect(of.m2).toContain('members-apart');
    expect(of.kid).toContain('withhold minors-apart');
    expect(of.x).toBe('allow');
    expect(
      ask(state, { surface, viewer: { id: 'y', minor: true }, candidates: [account('m1')] }).of.m1,
    ).toContain('minors-apart');
  }
});

test('contact with minors is limited from a lower score, by suspicion too, and says nothing of anyone', () => {
  const risky: TestAccount = { id: 'r', signals: { reported: 1, 're-registered': 0.5 } };
  const seen: TestAccount = { id: 's', networks: [{ network: 'n1', score: 0.9 }] };
  const state = stateWith(gloam, [risky, seen, { id: 'kid', minor: true }], suspected);
  const to = (viewer: DecisionRequest['viewer'], ...ids: string[]) =>
    ask(state, {
      surface: 'account-suggestion',
      ...(viewer !== undefined && { viewer }),
      candidates: ids.map((id) => account(id)),
    }).of;
  expect(to(undefined, 'r', 's')).toEqual({ r: 'allow', s: 'allow' });
  expect(to({ minor: true }, 'r', 's')).toEqual({
    r: 'limit minors-apart',
    s: 'limit minors-apart',
  });
  expect(to('s', 'kid')).toEqual({ kid: 'limit minors-apart' });
});

test('no score and no rule touches an account that may be a child’s; it is kept from members', () => {
  const document = policyWith({
    rules: [
      { id: 'r1', when: "subject.kind == 'account'", decision: 'withhold', reason: 'all' },
    ] as never,
  });
  const state = stateWith(
    document,
    [
      { id: 'kid', minor: true, signals: { 'posts-known-media': 1 } },
      { id: 'victim', networks: [{ network: 'n1', atRisk: true }] },
    ],
    confirmed,
  );
  const { of } = ask(state, {
    surface: 'account-suggestion',
    candidates: [account('kid'), account('victim'), account('other')],
  });
  expect(of).toEqual({ kid: 'allow', victim: 'withhold protected', other: 'withhold rule' });
});

test('a doubt is limited alone, and withheld where the account’s own risk stands beside it', () => {
  const document = policyWith({ terms: [term('t2', 'duskmelon', { tier: 'review' })] });
  const state = stateWith(document, [{ id: 'r', signals: { 'posts-known-media': 0.7 } }]);
  const post = (author?: string): Candidate => ({
    kind: 'post',
    id: 'p',
    text: 'fresh duskmelon',
    ...(author !== undefined && { author }),
  });
  const of = (candidate: Candidate) =>
    ask(state, { surface: 'feed', candidates: [candidate] }).of.p;
  expect(of(post())).toBe('limit term-doubted');
  expect(of(post('r'))).toContain('withhold term');
});

test('text of private messages is not read unless the law of the country is said to allow it', () => {
  const request = (country: string): DecisionRequest => ({
    surface: 'direct-message',
    query: 'gloamfruit?',
    viewer: { country },
  });
  const switches = gloam.jurisdictions.default!;
  const state = stateWith({
    ...gloam,
    jurisdictions: { default: switches, AU: { ...switches, privateMessageText: true } },
  });
  expect(ask(state, request('DE')).decision).toBe('allow');
  expect(ask(state, request('AU')).decision).toBe('withhold');
});

test('the brake withholds one surface, one feature or all suggestions, until its time', () => {
  const state = stateWith(gloam);
  const asked = (surface: DecisionRequest['surface'], feature?: string) =>
    ask(state, { surface, ...(feature && { feature }), candidates: [account('x')] }).of.x;
  const brake = { id: 'b', expiresAt: later };
  state.brakes = [{ ...brake, scope: 'surface', target: 'feed' }];
  expect(asked('feed')).toBe('withhold brake');
  expect(asked('trend')).toBe('allow');
  state.brakes = [{ ...brake, scope: 'feature', target: 'nearby' }];
  expect(asked('feed', 'nearby')).toBe('withhold brake');
  expect(asked('feed', 'friends')).toBe('allow');
  state.brakes = [{ ...brake, scope: 'suggestions', target: '' }];
  expect(asked('account-suggestion')).toBe('withhold brake');
  expect(asked('search')).toBe('allow');
  state.brakes = [{ ...brake, scope: 'suggestions', target: '', expiresAt: now }];
  expect(asked('account-suggestion')).toBe('allow');
});

test('where the record is unreachable, each surface does what the policy says', () => {
  const strict = { ...gloam.surfaces.feed, onRecordUnreachable: 'withhold' as const };
  const state = stateWith(
    { ...gloam, surfaces: { ...gloam.surfaces, feed: strict } },
    [member],
    confirmed,
  );
  state.reachable = false;
  const asked = (surface: DecisionRequest['surface']) =>
    ask(state, { surface, candidates: [account('m1'), account('x')] }).of;
  expect(asked('feed')).toEqual({
    m1: 'withhold record-unreachable',
    x: 'withhold record-unreachable',
  });
  expect(asked('account-suggestion')).toEqual({ m1: 'withhold network', x: 'allow' });
  // A node that never read the record leads nobody on, and stops no act.
  state.loaded = false;
  expect(asked('account-suggestion').x).toBe('withhold record-unreachable');
  expect(asked('follow').x).toBe('allow');
});

test('five hundred candidates of every kind are answered in their order', () => {
  const state = stateWith(gloam, [member], confirmed);
  const candidates: Candidate[] = Array.from({ length: 500 }, (_, n) =>
    n % 5 === 0 ? account('m1') : { kind: 'hashtag', id: `#tag${n}` },
  );
  for (const surface of surfaces) {
    const { levels } = decide(state, { surface, candidates }, now);
    const withheld = state.policy.document.surfaces[surface].discovery ? 2 : 0;
    expect([...levels]).toEqual(candidates.map(({ kind }) => (kind === 'account' ? withheld : 0)));
  }
});
