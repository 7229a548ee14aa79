import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultPolicy } from '../document/default/default-policy.ts';
import { policyWith, term } from '../testing.ts';
import { compilePolicy } from './compile-policy.ts';
import { matchesWord } from './match-word.ts';

const policy = compilePolicy(
  policyWith({
    terms: [
      term('fruit', 'gloamfruit'),
      term('german', 'zwelkbeere', { locale: 'de' }),
      term('trendy', 'morrowkelp', { surfaces: { trend: 'allow', feed: 'limit' } }),
      term('weak', 'lanternfig', { tier: 'review', surfaces: { advert: 'withhold' } }),
    ],
    links: [
      {
        id: 'page',
        kind: 'url',
        url: 'https://www.drop.example/x/?utm_source=a',
        tier: 'block',
        source: 's',
      },
      { id: 'host', kind: 'domain', domains: ['bad.example'], tier: 'block', source: 's' },
      { id: 'short', kind: 'shortener', domains: ['sho.example'], tier: 'review', source: 's' },
      {
        id: 'chat',
        kind: 'service',
        names: ['Dimharbour', 'dim harbor chat'],
        domains: ['dim.example'],
        tier: 'review',
        source: 's',
      },
    ],
    patterns: [
      { id: 'backup', field: 'summary', words: ['backup##', '*2nd'], tier: 'review', source: 's' },
      {
        id: 'pair',
        field: 'any',
        words: ['menu'],
        beside: ['dms', 'dm'],
        tier: 'block',
        source: 's',
      },
    ],
  }),
  7,
);

test('a text is judged by terms in any spelling, and by names of services outside', () => {
  expect(policy.version).toBe(7);
  expect(policy.judgeText('fresh gl0am.fruit today')).toEqual({
    verdict: 'block',
    matches: [
      { termId: 'fruit', start: 6, end: 17, tier: 'block', transforms: ['leet', 'separators'] },
    ],
  });
  expect(policy.judgeText('find me on dimharb0ur')).toMatchObject({
    verdict: 'review',
    matches: [{ termId: 'service:chat', tier: 'review' }],
  });
  expect(policy.judgeText('nothing of that')).toEqual({ verdict: 'allow', matches: [] });
});

test('a term counts in its own language, and on surfaces as it names them', () => {
  const verdict = (text: string, place = {}) => policy.judgeText(text, place).verdict;
  expect(verdict('zwelkbeere')).toBe('block');
  expect(verdict('zwelkbeere', { locale: 'de-AT' })).toBe('block');
  expect(verdict('zwelkbeere', { locale: 'en' })).toBe('allow');
  expect(verdict('morrowkelp', { surface: 'search' })).toBe('block');
  expect(verdict('morrowkelp', { surface: 'trend' })).toBe('allow');
  expect(verdict('morrowkelp', { surface: 'feed' })).toBe('review');
  expect(verdict('lanternfig', { surface: 'search' })).toBe('review');
  expect(verdict('lanternfig', { surface: 'advert' })).toBe('block');
});

test('a text that was asked before gets the same answer, whatever stood between', () => {
  const text = fc.constantFrom('gloamfruit', 'zwelkbeere', 'morrowkelp', 'a', 'gloanfruit', '');
  const place = fc.record({
    locale: fc.constantFrom(undefined, 'de', 'en'),
    surface: fc.constantFrom(undefined, 'trend' as const, 'feed' as const),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, place)), (asked) => {
      const first = asked.map(([each, where]) => policy.judgeText(each, where));
      const again = asked.toReversed().map(([each, where]) => policy.judgeText(each, where));
      expect(again.toReversed()).toEqual(first);
    }),
  );
});

test('links are judged by address, by host and by what is above the host', () => {
  const found = (url: string) => policy.judgeLink(url).matches.map(({ linkId }) => linkId);
  expect(found('http://drop.example/x#y')).toEqual(['page']);
  expect(found('https://drop.example/y')).toEqual([]);
  expect(found('https://a.b.BAD.example/z')).toEqual(['host']);
  expect(found('bad.example.')).toEqual(['host']);
  expect(found('https://notbad.example')).toEqual([]);
  expect(policy.judgeLink('sho.example/abc').verdict).toBe('review');
  expect(found('https://dim.example')).toEqual(['chat']);
  expect(found('nonsense of a link')).toEqual([]);
});

test('addresses in a text are judged, however they are written there', () => {
  const found = (text: string) => policy.judgeLinksIn(text).matches.map(({ linkId }) => linkId);
  for (const text of [
    'see https://a.bad.example/z, soon',
    'bad.example',
    'hxxps://bad[.]example/x',
    'at bad (dot) example now',
    'https://archive.example/web/2026/https://bad.example/x',
    'https://go.example/?to=https%3A%2F%2Fbad.example%2Fx',
    'mail me@bad.example',
  ]) {
    expect([text, found(text)]).toEqual([text, ['host']]);
  }
  expect(found('here: http://drop.example/x.')).toEqual(['page']);
  expect(found('drop.example/x?utm_source=a and bad.example')).toEqual(['page', 'host']);
  for (const text of [
    'notbad.example',
    'a bad example',
    'so bad.Examples follow',
    'bad.example.org',
  ]) {
    expect([text, found(text)]).toEqual([text, []]);
  }
});

test('a long text full of dots is looked through at once', () => {
  const before = performance.now();
  for (const text of [
    'a.'.repeat(5_000),
    'a-'.repeat(5_000),
    '.'.repeat(10_000),
    '://'.repeat(3_000),
  ])
    policy.judgeLinksIn(text);
  expect(performance.now() - before).toBeLessThan(1_000);
});

test('a profile is judged by its terms and by patterns of its fields', () => {
  expect(policy.judgeProfile({ handle: 'gull', summary: 'see Backup22' })).toEqual({
    verdict: 'review',
    matches: [{ field: 'summary', patternId: 'backup', tier: 'review' }],
  });
  expect(policy.judgeProfile({ name: 'backup22' }).verdict).toBe('allow');
  expect(policy.judgeProfile({ fields: ['Menu', 'in DMs'] }).matches).toEqual([
    { field: 'fields', patternId: 'pair', tier: 'block' },
  ]);
  expect(policy.judgeProfile({ fields: ['Menu'] }).verdict).toBe('allow');
  expect(policy.judgeProfile({ handle: 'gloamfruit99' }).matches).toContainEqual({
    field: 'handle',
    termId: 'fruit',
    tier: 'block',
  });
});

test('a pattern matches as its regular expression would', () => {
  const pattern = fc.stringMatching(/^[ab1*?#]{1,8}$/);
  const word = fc.stringMatching(/^[ab1]{0,8}$/);
  fc.assert(
    fc.property(pattern, word, (written, given) => {
      const signs: Record<string, string> = { '*': '.*', '?': '.', '#': '\\d' };
      const expression = written.replace(/[*?#]/g, (sign) => signs[sign]);
      expect(matchesWord(written, given)).toBe(new RegExp(`^${expression}$`).test(given));
    }),
  );
});

test('resources fall back from the country to all, and from the language to any', () => {
  const ids = (reader: object) => policy.resourcesFor(reader).map(({ id }) => id);
  const german = ids({ country: 'DE', language: 'de', audience: 'self-concern' });
  expect(german).toEqual(['de-prevention']);
  expect(ids({ country: 'FR', language: 'fr', audience: 'self-concern' })).toEqual([
    'de-troubled-desire',
  ]);
  expect(ids({ audience: 'report-content' })).toEqual(['inhope']);
  expect(ids({ country: 'CA', language: 'fr' })[0]).toBe('ca-cybertip');
});

test('for every reader there is a text and somewhere to go', () => {
  const reader = fc.record({
    country: fc.option(fc.stringMatching(/^[A-Z]{2}$/), { nil: undefined }),
    language: fc.option(fc.constantFrom('en', 'de', 'de-CH', 'pt-BR', 'xx', 'toString'), {
      nil: undefined,
    }),
  });
  fc.assert(
    fc.property(reader, (who) => {
      const { texts, resources } = policy.interstitialFor(who);
      expect(texts.title).toBeTruthy();
      expect(resources.some(({ audience }) => audience === 'self-concern')).toBe(true);
      expect(resources.some(({ audience }) => audience === 'report-content')).toBe(true);
    }),
  );
  expect(policy.interstitialFor({ language: 'pt-BR' }).language).toBe('pt');
});

test('the careful setting holds for a country that is not told', () => {
  const other = compilePolicy(
    policyWith({
      jurisdictions: {
        ...defaultPolicy.jurisdictions,
        AU: { ...defaultPolicy.jurisdictions.default, privateMessageMedia: true },
      },
    }),
    1,
  );
  expect(other.jurisdictionOf('AU').privateMessageMedia).toBe(true);
  for (const country of ['DE', undefined, 'constructor']) {
    expect(other.jurisdictionOf(country).privateMessageMedia).toBe(false);
  }
});
