import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EdgeListOptions, readEdgeList } from './edge-list.ts';
import { longestId, longestLine } from './problems.ts';
import { cut, edgesOf } from './testing.ts';

const read = (text: string, options?: EdgeListOptions, places: readonly number[] = []) =>
  readEdgeList(cut(text, places), options);

const pairsOf = async (text: string, options?: EdgeListOptions) => {
  const list = await read(text, options);
  return edgesOf(list).out.map((edge) => JSON.parse(edge).slice(0, 2).join('>'));
};

const places = fc.array(fc.nat(5000), { maxLength: 6 });

/** An id, most often one of a few, now and then with all that may trouble a reader. */
const id = fc.oneof(
  { weight: 6, arbitrary: fc.nat(6).map(String) },
  { weight: 2, arbitrary: fc.constantFrom('07', 'acct:7', 'tern 1', 'möwe', '海鸥') },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: fc.constantFrom(',', ';', '"', '#', ' ', 'a', 'é'), minLength: 1 })
      .filter((text) => text.trim() === text),
  },
);

const row = fc.record({
  source: id,
  target: id,
  weight: fc.integer({ min: 1, max: 64 }).map((eighths) => eighths / 8),
  kind: fc.constantFrom('follow', 'like', 'reply'),
  quoted: fc.boolean(),
  pad: fc.constantFrom('', ' '),
  end: fc.constantFrom('\n', '\r\n'),
  before: fc.constantFrom('', '', '\n', '# said\n', 'alone\n', '\r\n'),
});

test('what is written is read, however it is quoted, ended and cut into chunks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 40 }),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      places,
      async (rows, headed, attributes, unended, places) => {
        const cell = (text: string, quoted: boolean) =>
          quoted || /[,;"#\s]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const names = attributes ? ['source', 'target', 'weight', 'kind'] : ['source', 'target'];
        let text = headed ? `${names.join(',')}\n` : '';
        for (const { before, pad, end, quoted, ...edge } of rows) {
          const cells = names.map((name) => cell(String(edge[name as 'source']), quoted));
          text += `${before}${cells.join(`${pad},${pad}`)}${pad}${end}`;
        }
        if (unended) text = text.replace(/\r?\n$/, '');

        const united = new Map<string, { weight: number; kinds: Set<string> }>();
        for (const { source, target, weight, kind } of rows) {
          if (source === target) continue;
          const key = JSON.stringify([source, target]);
          const known = united.get(key) ?? { weight: 0, kinds: new Set() };
          known.weight += weight;
          united.set(key, { weight: known.weight, kinds: known.kinds.add(kind) });
        }
        const expected = [...united].map(([key, { weight, kinds }]) =>
          JSON.stringify([
            ...JSON.parse(key),
            attributes ? weight : 1,
            attributes ? [...kinds].sort() : [],
          ]),
        );

        const list = await read(text, headed ? {} : { columns: names }, places);
        expect(edgesOf(list)).toEqual({ out: expected.sort(), in: expected.sort() });
        expect(list.edges).toBe(rows.length);
        expect(list.rejected).toBe(rows.filter(({ before }) => before === 'alone\n').length);
        const accounts = new Set(rows.flatMap(({ source, target }) => [source, target]));
        expect(list.accounts.size).toBe(accounts.size);
        for (const account of accounts) {
          expect(list.accounts.idOf(list.accounts.nodeOf(account)!)).toBe(account);
        }
      },
    ),
  );
});

test('where chunks end makes no difference to anything', async () => {
  const unit = fc.constantFrom('a', 'b', ',', ';', '\t', ' ', '"', '\n', '\r', '#', '1', 'é');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, maxLength: 300 }), places, async (text, places) => {
      const whole = await read(text);
      const parts = await read(text, {}, places);
      expect(edgesOf(parts)).toEqual(edgesOf(whole));
      expect({ ...parts, graph: 0, accounts: parts.accounts.size }).toEqual({
        ...whole,
        graph: 0,
        accounts: whole.accounts.size,
      });
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['commas', 'a,b\nb,c\n'],
  ['semicolons', 'a;b\nb;c\n'],
  ['tabs', 'a\tb\nb\tc\n'],
  ['blanks', 'a b\n  b   c \n'],
  ['blanks and tabs', 'a b\nb \t c\r\n'],
  ['a byte order mark', '\ufeffa,b\nb,c'],
  ['a first line that is parted otherwise', 'a b\na,b\nb,c\nb,c'],
  ['further columns', 'a,b,1,x\nb,c,,\n'],
  ['a header', 'source,target\na,b\nb,c\n'],
  ['a header of numbered nodes', 'node_1,node_2\na,b\nb,c\n'],
  ['a header the other way round', '"Followee_ID","Follower_ID"\nb,a\nc,b\n'],
  ['a header behind comments', '# FromNodeId ToNodeId\n\nid,from,to\n1,a,b\n2,b,c\n'],
])('reads an edge list with %s', async (_, text) => {
  expect(await pairsOf(text)).toEqual(['a>b', 'b>c']);
});

test('a header with other names is one where the caller says so', async () => {
  expect(await pairsOf('this,that\na,b', { header: true })).toEqual(['a>b']);
  expect(await pairsOf('this,that\na,b')).toEqual(['a>b', 'this>that']);
  expect(await pairsOf('from,to\na,b', { header: false })).toEqual(['a>b', 'from>to']);
});

test('the columns of a caller stand above those of a header', async () => {
  const columns = ['target', 'when', 'source'];
  expect(await pairsOf('source,when,target\nb,9,a', { columns })).toEqual(['a>b']);
  await expect(readEdgeList([], { columns: ['source', 'weight'] })).rejects.toThrow(
    'columns are "source, weight": name a source and a target among them',
  );
});

test('a bad line is told with its number and field, and the rest is read', async () => {
  const bytes = new Uint8Array(
    Buffer.concat([
      Buffer.from('source,target,weight,kind\na,b,1,follow\n,b,1,follow\na\n'),
      Buffer.from([0xff, ...Buffer.from(',b,1,follow\n'), ...Buffer.from('a,')]),
      Buffer.from([0xc3, ...Buffer.from(',1,follow\n')]),
      Buffer.from('a,b,heavy,follow\na,b,0,follow\na,b,1e-60,follow\na,b,1e60,follow\na,b\n'),
      Buffer.from('a,b,1,\n"a,b,1,follow\n"a"b,c,1,follow\nb,c,1e-3,like\n'),
      Buffer.from(`${'x'.repeat(longestId + 1)},b,1,follow\n`),
      Buffer.from(`a,b,1,follow,${'x'.repeat(longestLine)}\na,"c""",2,follow`),
    ]),
  );
  for (const size of [bytes.length, 1 << 16, 999]) {
    const chunks: Uint8Array[] = [];
    for (let start = 0; start < bytes.length; start += size) {
      chunks.push(bytes.subarray(start, start + size));
    }
    const { problems, rejected, lines, edges, ...list } = await readEdgeList(chunks);
    expect(problems.map(({ line, field, reason }) => `${line} ${field}: ${reason}`)).toEqual([
      '3 source: is missing',
      '4 target: is missing',
      '5 source: is not UTF-8',
      '6 target: is not UTF-8',
      '7 weight: is "heavy"',
      '8 weight: is "0"',
      '9 weight: is "1e-60"',
      '10 weight: is "1e60"',
      '11 weight: is ""',
      '12 kind: is missing',
      '13 : opens a quote and does not close it',
      '14 : has text behind a closed quote',
      '16 source: has 2049 bytes',
      '17 : has more than 1048576 bytes',
    ]);
    expect({ rejected, lines, edges }).toEqual({ rejected: 14, lines: 18, edges: 3 });
    expect(list.accounts.size).toBe(4);
    expect(edgesOf({ ...list, problems, rejected, lines, edges }).out).toEqual(
      [
        ['a', 'b', 1, ['follow']],
        ['a', 'c"', 2, ['follow']],
        ['b', 'c', Math.fround(0.001), ['like']],
      ].map((edge) => JSON.stringify(edge)),
    );
  }
});

test('of many bad lines a hundred are told and all are counted', async () => {
  const { problems, rejected } = await read(`a,b\n${'alone\n'.repeat(1000)}`);
  expect(problems).toHaveLength(100);
  expect(problems.at(-1)).toMatchObject({ line: 101, field: 'target' });
  expect(rejected).toBe(1000);
});

test('a ninth kind is refused, eight are kept', async () => {
  const rows = Array.from({ length: 9 }, (_, kind) => `a,b,${kind}`);
  const list = await read(rows.join('\n'), { columns: ['source', 'target', 'kind'] });
  expect(edgesOf(list).out).toEqual([
    JSON.stringify(['a', 'b', 1, ['0', '1', '2', '3', '4', '5', '6', '7']]),
  ]);
  expect(list.problems).toMatchObject([{ line: 9, field: 'kind' }]);
});

test('weights are read as JavaScript reads them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.double({ min: 1e-30, max: 1e30, noNaN: true }).map(String),
        fc.tuple(fc.nat(), fc.nat()).map(([whole, part]) => `${whole}.${part}`),
        fc.constantFrom('.5', '5.', '1e3', '+2', '-1', '1.2.3', '0x1', '1,5', 'Infinity', ' ', 'e'),
      ),
      async (text) => {
        const list = await read(`a\tb\t${text}`, { columns: ['source', 'target', 'weight'] });
        const weight = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(text)
          ? Math.fround(Number(text))
          : 0;
        expect([...(list.graph.outWeights ?? [])]).toEqual(weight > 0 ? [weight] : []);
      },
    ),
  );
});

test('a file of nothing is a graph of nobody', async () => {
  for (const text of ['', '\n\n', '# said\n', 'source,target\n', '\ufeff']) {
    const { graph, accounts, rejected } = await read(text);
    expect([graph.order, graph.size, accounts.size, rejected]).toEqual([0, 0, 0, 0]);
  }
});

test('many accounts keep their ids, also those whose hashes are alike', async () => {
  const names = Array.from({ length: 120_000 }, (_, account) => `acct:${account.toString(36)}`);
  const text = names.map((name, account) => `${name},${names[(account * 7) % names.length]}`);
  const list = await read(`${text.join('\n')}\n`);
  expect(list.accounts.size).toBe(names.length);
  const nodes = names.map((name) => list.accounts.nodeOf(name)!);
  expect(new Set(nodes).size).toBe(names.length);
  expect(nodes.map((node) => list.accounts.idOf(node))).toEqual(names);
  expect(list.accounts.nodeOf('acct:nobody')).toBeUndefined();
  const followed = list.graph.outTargets[list.graph.outOffsets[nodes[5]]];
  expect(list.accounts.idOf(followed)).toBe(names[35]);
});
