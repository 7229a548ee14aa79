import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rooms } from '../../rooms.ts';
import { type TestDatabase, testDatabase, testKey } from '../../storage/testing.ts';

let folder: string;
let database: TestDatabase;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import '));
  database = await testDatabase(rooms);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const line = '{"id":"a1","type":"Follow","actor":"acct:1","object":"acct:2"}\n';

/** Runs the command in a process of its own, as a script would. */
async function run(args: readonly string[], input = '') {
  const program = `
    import { Command } from ${JSON.stringify(import.meta.resolve('commander'))};
    import { importCommand } from ${JSON.stringify(new URL('./import.ts', import.meta.url).href)};
    const program = new Command();
    importCommand(program);
    await program.parseAsync(${JSON.stringify(['import', ...args])}, { from: 'user' });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: database.url, BREAKWATER_KEY: testKey },
  });
  child.stdin.end(input);
  const [out, messages, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.once('close', resolve)),
  ]);
  return { out, messages, code };
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return name;
}

test('files, gzip and standard input are imported; --json tells what came', async () => {
  const plain = await file('a.ndjson', `${line}oops\n`);
  const packed = await file('b.gz', gzipSync(line.replace('a1', 'a2')));
  const files = await run(['--json', plain, packed]);
  expect(files.code).toBe(0);
  expect(files.messages).toContain('a.ndjson:2: line: is not JSON');
  const results = files.out
    .trim()
    .split('\n')
    .map((result) => JSON.parse(result));
  expect(results).toMatchObject([
    { file: 'a.ndjson', accepted: 1, rejected: 1 },
    { file: 'b.gz', accepted: 1, rejected: 0 },
  ]);
  const piped = await run(['-'], line);
  expect(piped).toMatchObject({ code: 0 });
  expect(piped.out).toContain('0 accepted, 1 duplicates');
});

test.each([
  ['a file that is not there', 'missing.ndjson', undefined, 'there is no such file'],
  ['a file of another kind', 'page.html', '<p>\n', 'page.html:1: line: is not JSON'],
  ['lines that are all wrong', 'wrong.ndjson', '{"type":"Follow"}\n', 'wrong.ndjson:1: id:'],
  ['a gzip cut short', 'cut.gz', gzipSync(line.repeat(50)).subarray(0, -9), 'cut short'],
])('%s exits with 2 and says why', async (_, name, content, message) => {
  if (content !== undefined) await file(name, content);
  const { code, messages } = await run([name]);
  expect(messages).toContain(message);
  expect(code).toBe(2);
});
