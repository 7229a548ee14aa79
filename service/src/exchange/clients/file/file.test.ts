import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fetchAll } from '../../run/fetch-all.ts';
import { MemoryKeeper } from '../../testing/memory-keeper.ts';
import { md5Of, pdqOf } from '../../testing/models.ts';
import { testTools } from '../../testing/tools.ts';
import { protocolOf } from '../protocols.ts';

const folder = mkdtempSync(join(tmpdir(), 'breakwater-file-'));
const files = join(folder, 'exchanges');
mkdirSync(files);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const protocol = protocolOf('file');

function reading(config: Record<string, unknown>) {
  const keeper = new MemoryKeeper<unknown>();
  const tools = testTools(files);
  const fetch = () => {
    const client = protocol.connect(config, {}, tools);
    return fetchAll(protocol, client, keeper.stored, keeper, tools.now());
  };
  return { keeper, fetch };
}

const write = (name: string, text: string) => writeFileSync(join(files, name), text);

test("a hash a line, with its type or of the exchange's, and remarks", async () => {
  write('list.txt', `\ufeff# our list\r\n${pdqOf(1)}\r\n\r\nmd5 ${md5Of(2).toUpperCase()} # why\n`);
  const { keeper, fetch } = reading({ path: 'list.txt', format: 'lines', type: 'pdq' });
  expect(await fetch()).toBe(true);
  expect(keeper.held()).toEqual([`md5:${md5Of(2)}`, `pdq:${pdqOf(1)}`]);
});

test('a table names its columns, its fields may stand in quotes', async () => {
  write(
    'list.csv',
    `type,hash,tags,note\npdq,${pdqOf(1)},a; b,"said ""so"", twice"\nvideo_md5,${md5Of(2)},,\n`,
  );
  const { keeper, fetch } = reading({ path: 'list.csv', format: 'csv' });
  await fetch();
  expect(keeper.records.get(`pdq:${pdqOf(1)}`)?.record).toMatchObject({
    tags: ['a', 'b'],
    note: 'said "so", twice',
  });
  expect(keeper.held()).toContain(`md5:${md5Of(2)}`);
});

test('a JSON object a line', async () => {
  write(
    'list.jsonl',
    `{"hash":"${md5Of(1)}","tags":["x"]}\n{"type":"pdq","value":"${pdqOf(2)}"}\n`,
  );
  const { keeper, fetch } = reading({ path: 'list.jsonl', format: 'jsonl' });
  await fetch();
  expect(keeper.held()).toEqual([`md5:${md5Of(1)}`, `pdq:${pdqOf(2)}`]);
});

test('lines that cannot be read are set aside by their number; the rest is kept', async () => {
  const lines = [
    md5Of(1),
    `md5 ${md5Of(2)} more`,
    md5Of(3),
    'f'.repeat(64),
    md5Of(4),
    'tlsh T1abc',
    md5Of(5),
    `md5 ${'x'.repeat(70_000)}`,
    md5Of(6),
  ];
  write('odd.txt', `${lines.join('\n')}\n`);
  const { keeper, fetch } = reading({ path: 'odd.txt', format: 'lines' });
  expect(await fetch()).toBe(true);
  expect(keeper.held()).toHaveLength(5);
  expect(keeper.malformed.map(({ reason }) => reason)).toEqual([
    'line 2: a type and a hash are expected, no more',
    'line 4: the type of the hash is not told',
    'line 6: the type "tlsh" is not known',
    'line 8: the line has more than 65536 bytes',
  ]);
});

test('a list that changed is the whole of it; the same one again changes nothing', async () => {
  write('turn.txt', `${md5Of(1)}\n${md5Of(2)}\n`);
  const { keeper, fetch } = reading({ path: 'turn.txt', format: 'lines' });
  await fetch();
  await fetch();
  expect([keeper.held().length, keeper.stored.generation]).toEqual([2, 1]);
  write('turn.txt', `${md5Of(2)}\n${md5Of(3)}\n`);
  await fetch();
  expect(keeper.held()).toEqual([`md5:${md5Of(2)}`, `md5:${md5Of(3)}`]);
});

test.each([
  ['is empty', '', 'is empty'],
  ['breaks off', `${md5Of(2)}\n${md5Of(3).slice(0, 9)}`, 'breaks off'],
  ['has another format', 'a;b\nc;d\n', 'is the format right'],
])('a list that %s takes nothing away from the bank', async (_what, text, reason) => {
  write('safe.txt', `${md5Of(1)}\n`);
  const { keeper, fetch } = reading({ path: 'safe.txt', format: 'lines' });
  await fetch();
  write('safe.txt', text);
  await expect(fetch()).rejects.toThrow(reason);
  expect(keeper.held()).toContain(`md5:${md5Of(1)}`);
});

test('a file out of the folder is not read, whatever way leads there', async () => {
  writeFileSync(join(folder, 'secret.txt'), `${md5Of(1)}\n`);
  symlinkSync(join(folder, 'secret.txt'), join(files, 'link.txt'));
  for (const path of ['../secret.txt', 'link.txt', '/etc/passwd', '.', 'none.txt']) {
    const { fetch } = reading({ path, format: 'lines' });
    await expect(fetch()).rejects.toThrow('There is no file');
  }
});
