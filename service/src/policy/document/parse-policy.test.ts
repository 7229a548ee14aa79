import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policyWith, term } from '../testing.ts';
import { defaultPolicy } from './default/default-policy.ts';
import { InvalidPolicy } from './fault.ts';
import { parsePolicy, parsePolicyText } from './parse-policy.ts';
import { type PolicyDocument, serialisePolicy } from './policy-document.ts';

/** The faults with which a document is refused. */
function faultsOf(document: unknown) {
  try {
    parsePolicy(document);
  } catch (error) {
    if (error instanceof InvalidPolicy) return error.faults;
    throw error;
  }
  return [];
}

const fieldsOf = (document: unknown) => faultsOf(document).map(({ field }) => field);

test('the default policy is one, and holds no term', () => {
  expect(parsePolicy(defaultPolicy)).toEqual(defaultPolicy);
  expect(defaultPolicy.terms).toEqual([]);
});

const word = fc.stringMatching(/^[a-z]{5,12}$/);
const documents: fc.Arbitrary<PolicyDocument> = fc
  .record({
    words: fc.uniqueArray(word, { maxLength: 8 }),
    tier: fc.constantFrom('block', 'review'),
    note: fc
      .string({ minLength: 1, maxLength: 50 })
      .filter((text) => /\S/.test(text) && !/\0/.test(text)),
    limit: fc.double({ min: 0.4, max: 1, noNaN: true }),
  })
  .map(({ words, tier, note, limit }) =>
    policyWith({
      terms: words.map((each, at) =>
        term(`t${at}`, each, { tier, note, surfaces: { search: 'limit' } }),
      ),
      links: words.map((each, at) => ({
        id: `l${at}`,
        kind: 'domain',
        domains: [`${each}.example`],
        tier,
        source: note,
      })),
      thresholds: { ...defaultPolicy.thresholds, suggestions: { limit, withhold: 1 } },
    }),
  );

test('a document that is written and read again is the same', () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(parsePolicyText(serialisePolicy(document))).toEqual(document);
      expect(parsePolicy(structuredClone(document))).toEqual(document);
    }),
    { numRuns: 50 },
  );
});

test('whatever value is given, it is read or refused as a whole', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.constantFrom(...Object.keys(defaultPolicy)),
      (value, section) => {
        const document = { ...defaultPolicy, [section]: value };
        const fields = fieldsOf(document);
        if (fields.length === 0) expect(parsePolicy(document)).toBe(document);
        else expect(fields[0].startsWith(section)).toBe(true);
      },
    ),
  );
});

test.each<[string, object, string]>([
  ['an unknown tier', { terms: [{ ...term('a', 'gloamfruit'), tier: 'blok' }] }, 'terms[0].tier'],
  [
    'an unknown surface',
    { terms: [{ ...term('a', 'gloamfruit'), surfaces: { serch: 'allow' } }] },
    'terms[0].surfaces.serch',
  ],
  ['a field too many', { terms: [{ ...term('a', 'gloamfruit'), colour: 1 }] }, 'terms[0].colour'],
  ['an id twice', { terms: [term('a', 'gloamfruit'), term('a', 'zwelkin')] }, 'terms[1].id'],
  [
    'a term without letters',
    { terms: [term('a', 'gloamfruit'), term('b', '...')] },
    'terms[1].term',
  ],
  [
    'a number beside nothing',
    { terms: [term('a', '12', { beside: ['-'] }), term('b', 'x', { beside: ['y'] })] },
    'terms[1].term',
  ],
  [
    'an expiry that is no time',
    { terms: [term('a', 'gloamfruit', { expiresAt: 'soon' })] },
    'terms[0].expiresAt',
  ],
  [
    'a link that is none',
    { links: [{ id: 'l', kind: 'url', url: 'drop', tier: 'block', source: 's' }] },
    'links[0].url',
  ],
  [
    'a domain with a path',
    { links: [{ id: 'l', kind: 'domain', domains: ['a.example/x'], tier: 'block', source: 's' }] },
    'links[0].domains[0]',
  ],
  [
    'a service without a name',
    { links: [{ id: 'l', kind: 'service', tier: 'block', source: 's' }] },
    'links[0].names',
  ],
  [
    'a resource without TLS',
    { resources: [{ ...defaultPolicy.resources[0], url: 'http://help.example' }] },
    'resources[0].url',
  ],
  [
    'no English text',
    { interstitials: { de: defaultPolicy.interstitials.de } },
    'interstitials.en',
  ],
  ['no careful default', { jurisdictions: {} }, 'jurisdictions.default'],
  [
    'limits above what is withheld',
    { thresholds: { ...defaultPolicy.thresholds, suggestions: { limit: 0.95, withhold: 0.9 } } },
    'thresholds.suggestions.limit',
  ],
  [
    'contact with minors limited later than suggestions',
    {
      thresholds: {
        ...defaultPolicy.thresholds,
        contactWithMinors: { limit: 0.8, withhold: 0.85 },
      },
    },
    'thresholds.contactWithMinors.limit',
  ],
  [
    'a surface left out',
    { surfaces: { search: defaultPolicy.surfaces.search } },
    'surfaces.autocomplete',
  ],
])('a document is refused whole, with the field: %s', (_, sections, field) => {
  expect(fieldsOf({ ...defaultPolicy, ...sections })).toContain(field);
});

test('each term that cannot be used is named', () => {
  const terms = [
    term('a', '..'),
    term('b', 'gloamfruit'),
    term('c', '1', { beside: ['.'] }),
    term('d', '-'),
  ];
  expect(fieldsOf(policyWith({ terms }))).toEqual(['terms[0].term', 'terms[3].term']);
});

test('a text is refused with line and field, and without the term', () => {
  const document = policyWith({ terms: [term('a', 'gloamfruit'), term('b', 'zwelkin')] });
  const text = JSON.stringify(document, null, 1).replace('"zwelkin"', '"zwelkin", "tyre": 1');
  const line = text.split('\n').findIndex((each) => each.includes('tyre')) + 1;
  try {
    parsePolicyText(text);
    expect.unreachable();
  } catch (error) {
    const { faults, status, detail } = error as InvalidPolicy;
    expect(status).toBe(422);
    expect(faults).toEqual([
      { line, field: 'terms[1].tyre', reason: 'is not known here', remedy: 'Leave it out.' },
    ]);
    expect(detail).toContain(`line ${line}, terms[1].tyre`);
    expect(JSON.stringify(error)).not.toContain('zwelkin');
  }
  expect(() => parsePolicyText('{\n "terms": [\n}')).toThrow(/line 3/);
});
