import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const breakwater = fileURLToPath(new URL('../breakwater.ts', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terms '));
});
afterAll(() => rm(folder, { recursive: true }));

const jsonLines = (...objects: object[]) =>
  objects.map((each) => `${JSON.stringify(each)}\n`).join('');

async function check(terms: string, input: string | Uint8Array) {
  await writeFile(join(folder, 'terms.jsonl'), terms);
  const args = ['terms', 'check', '--terms', 'terms.jsonl'];
  const child = spawn(process.execPath, [breakwater, ...args], { cwd: folder });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [out, messages, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  const lines = out.split('\n').filter((line) => line !== '');
  return { lines: lines.map((line) => JSON.parse(line)), messages, code };
}

const terms = jsonLines(
  { term_id: 't1', term: 'gloamfruit' },
  { term_id: 't2', term: 'zwelk', allow_phrases: ['port zwelk'] },
  { term_id: 't3', term: '417', beside: ['moon'], reversed: true },
);

test('each text gets a verdict, with the terms in it and where they stand', async () => {
  const { lines, messages, code } = await check(
    terms,
    jsonLines(
      { id: 'a', text: 'fresh gl0am.fruit!', surface: 'post' },
      { id: 'b', text: 'a boat to Port Zwelk' },
      { id: 3, text: 'gloanfruit, moon 714' },
    ),
  );
  expect({ messages, code }).toEqual({ messages: '', code: 0 });
  expect(lines).toEqual([
    {
      id: 'a',
      verdict: 'block',
      matches: [
        { term_id: 't1', start: 6, end: 17, tier: 'block', transforms: ['leet', 'separators'] },
      ],
    },
    { id: 'b', verdict: 'allow', matches: [] },
    {
      id: 3,
      verdict: 'block',
      matches: [
        { term_id: 't1', start: 0, end: 10, tier: 'review', transforms: ['typo'] },
        {
          term_id: 't3',
          start: 12,
          end: 20,
          tier: 'block',
          transforms: ['coded-number', 'reversed'],
        },
      ],
    },
  ]);
});

test('lines that cannot be read are named, and the others are checked', async () => {
  const { lines, messages, code } = await check(
    terms,
    `nonsense\n${jsonLines({ id: 'a' }, { text: 'zwelk' })}\n[1]\n${jsonLines({ id: 'b', text: 'zwelk' })}`,
  );
  expect(lines.map(({ id, verdict }) => [id, verdict])).toEqual([['b', 'block']]);
  expect(messages).toContain('standard input:1: is no JSON.');
  expect(messages).toContain('standard input:2: has no text.');
  expect(messages).toContain('standard input:3: has no id.');
  expect(messages).toContain('standard input:5: is no JSON object.');
  expect(messages).toContain('4 lines were left out');
  expect(code).toBe(2);
});

test.each([
  ['no JSON', '{"term_id":"a","term":"abcd"}\nnonsense\n', 'terms.jsonl:2: is no JSON.'],
  ['without a term', jsonLines({ term_id: 'a' }), 'terms.jsonl:1: term is not as expected'],
  ['an unknown tier', jsonLines({ term_id: 'a', term: 'abcd', tier: 'x' }), 'terms.jsonl:1: tier'],
  [
    'an id told twice',
    jsonLines({ term_id: 'a', term: 'abcd' }, { term_id: 'a', term: 'bcde' }),
    'terms.jsonl:2: The term a is told twice.',
  ],
  [
    'without letters',
    jsonLines({ term_id: 'a', term: '...' }),
    'terms.jsonl:1: The term a has fewer',
  ],
  ['empty', '', 'terms.jsonl: holds no term.'],
])('a list of terms is refused whole: %s', async (_, list, message) => {
  const { lines, messages, code } = await check(list, jsonLines({ id: 'a', text: 'abcd' }));
  expect(lines).toEqual([]);
  expect(messages).toContain(message);
  expect(code).toBe(2);
});
