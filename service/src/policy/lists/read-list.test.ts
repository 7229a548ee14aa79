import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InvalidPolicy } from '../document/fault.ts';
import { policyWith, term } from '../testing.ts';
import { parseCsv } from './parse-csv.ts';
import { type GivenList, readList } from './read-list.ts';

const base = policyWith({ terms: [term('known', 'gloamfruit')] });

function read(text: string, others: Partial<GivenList> = {}) {
  let next = 0;
  return readList(
    { section: 'terms', format: 'csv', source: 'partner', tier: 'review', text, ...others },
    { base, newId: () => `new-${++next}` },
  );
}

function faultsOf(text: string, others: Partial<GivenList> = {}) {
  try {
    read(text, others);
  } catch (error) {
    if (error instanceof InvalidPolicy) return error.faults;
    throw error;
  }
  return [];
}

test('a CSV is read by the names of its first line', () => {
  const edits = read(
    'term,tier,allow_phrases,beside,reversed,note\n' +
      'zwelkin,block,port zwelkin; zwelkin bay,,,"a note, with ""comma"""\n' +
      '\n' +
      '417,,,moon;sun,TRUE,\n' +
      'Gloam-Fruit,block,,,,\n',
  );
  expect(edits.map(({ id, value }) => ({ ...value, id }))).toEqual([
    {
      id: 'new-1',
      term: 'zwelkin',
      tier: 'block',
      source: 'partner',
      allowPhrases: ['port zwelkin', 'zwelkin bay'],
      note: 'a note, with "comma"',
    },
    {
      id: 'new-2',
      term: '417',
      tier: 'review',
      source: 'partner',
      beside: ['moon', 'sun'],
      reversed: true,
    },
    { id: 'new-3', term: 'Gloam-Fruit', tier: 'block', source: 'partner' },
  ]);
  expect(read('term\nGLOAMFRUIT')[0].id).toBe('known');
});

test('JSON lines are read, in the names of the command line too', () => {
  const edits = read('{"term_id":"a","term":"zwelkin","allow_phrases":["port zwelkin"]}\n\n', {
    format: 'jsonl',
  });
  expect(edits).toEqual([
    {
      section: 'terms',
      id: 'a',
      value: {
        id: 'a',
        term: 'zwelkin',
        tier: 'review',
        source: 'partner',
        allowPhrases: ['port zwelkin'],
      },
    },
  ]);
});

test('links are read as terms are', () => {
  const edits = read('id,kind,domains\nl1,domain,drop.example;b.example\n', { section: 'links' });
  expect(edits[0].value).toMatchObject({ kind: 'domain', domains: ['drop.example', 'b.example'] });
});

test.each<[string, string, Partial<GivenList>, object]>([
  ['an unknown tier', 'term,tier\nzwelkin,block\nmorrow,blok\n', {}, { line: 3, field: 'tier' }],
  ['a column without a name', 'term\nzwelkin,block\n', {}, { line: 2, field: 'column 2' }],
  ['an unknown column', 'term,colour\nzwelkin,red\n', {}, { line: 2, field: 'colour' }],
  ['no letters', 'term\nzwelkin\n\n"..\n.."\n', {}, { line: 4, field: 'term' }],
  ['no term', '{"id":"a"}', { format: 'jsonl' }, { line: 1, field: 'term' }],
  ['no JSON', '{"term":"zwelkin"}\nzwelkin', { format: 'jsonl' }, { line: 2, field: 'body' }],
  ['one id twice', 'id,term\na,zwelkin\na,morrowkelp', {}, { line: 3, field: 'id' }],
  ['nothing', 'term\n', {}, { line: 1, field: 'terms' }],
  ['no host', 'kind,domains\ndomain,a/b', { section: 'links' }, { line: 2, field: 'domains[0]' }],
])('a list is refused whole, with line and field: %s', (_, text, others, fault) => {
  const faults = faultsOf(text, others);
  expect(faults[0]).toMatchObject(fault);
  expect(JSON.stringify(faults)).not.toMatch(/zwelkin|morrow/);
});

test('what is written as CSV is read as it was', () => {
  const field = fc.string({
    maxLength: 8,
    unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ' '),
  });
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 3 })), (records) => {
      const text = records
        .map((each) => each.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
        .join('\n');
      const kept = records.filter((each) => each.some((one) => one.trim() !== ''));
      expect(parseCsv(text).map(({ fields }) => fields)).toEqual(kept);
    }),
  );
});

test('a term that stands in a list twice, in any letters, is named with both lines', () => {
  expect(faultsOf('Term,Tier\nmarshpear,block\nother,block\nＭａｒｓｈＰｅａｒ,review\n')).toEqual([
    { line: 4, field: 'id', reason: 'stands on line 2 too', remedy: 'Leave one out.' },
  ]);
});

test('a link that stands in the policy keeps its id', () => {
  const links = [
    { id: 'host', kind: 'domain', domains: ['drop.example'], tier: 'block', source: 'partner' },
    { id: 'page', kind: 'url', url: 'https://drip.example/x', tier: 'block', source: 'partner' },
  ] as const;
  const edits = readList(
    {
      section: 'links',
      format: 'csv',
      source: 'partner',
      tier: 'review',
      text: 'kind,domains,url\ndomain,DROP.example,\nurl,,http://www.drip.example/x/\ndomain,new.example,\n',
    },
    {
      base: policyWith({ links: links.map((link) => ({ ...link })) as never }),
      newId: () => 'new',
    },
  );
  expect(edits.map(({ id }) => id)).toEqual(['host', 'page', 'new']);
});
