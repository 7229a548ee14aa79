import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';

const breakwater = fileURLToPath(new URL('../breakwater.ts', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'match '));
});
afterAll(() => rm(folder, { recursive: true }));

const hash = (...bytes: number[]) => Buffer.alloc(32).fill(Buffer.from(bytes)).toString('hex');
/** The hash with its first bits turned, so many. */
function turned(from: string, bits: number): string {
  const bytes = Buffer.from(from, 'hex');
  for (let bit = 0; bit < bits; bit++) bytes[bit >> 3] ^= 0x80 >> (bit & 7);
  return bytes.toString('hex');
}
const a = hash(0x0f, 0xa5);
const b = hash(0x33, 0x3c, 0x71);

function start(...args: string[]) {
  return spawn(process.execPath, [breakwater, 'match', ...args], { cwd: folder });
}

/** Runs the command in a process of its own, as a script would. */
async function run(args: readonly string[], input = '') {
  const child = start(...args);
  child.stdin.end(input);
  const [out, messages, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  const lines = out.split('\n');
  expect(lines.pop()).toBe('');
  return { lines: lines.map((line) => JSON.parse(line)), messages, code };
}

const write = (name: string, content: string | Uint8Array) =>
  writeFile(join(folder, name), content);

test('each hash within the distance is a line, the nearest first', async () => {
  await write('bank.txt', `${b}\n${turned(a, 31)}\n${a}\n${turned(a, 32)}\n${turned(a, 4)}\n`);
  await write('queries.txt', `${a}\n${hash(0xff)}\n${b}\n`);
  const { lines, messages, code } = await run(['--bank', 'bank.txt', 'queries.txt']);
  expect(lines).toEqual([
    { query: a, match: a, distance: 0 },
    { query: a, match: turned(a, 4), distance: 4 },
    { query: a, match: turned(a, 31), distance: 31 },
    { query: b, match: b, distance: 0 },
  ]);
  expect(messages).toBe('');
  expect(code).toBe(0);
});

test('--distance sets how many bits may differ', async () => {
  const bank = [0, 1, 40, 64, 65].map((bits) => turned(a, bits));
  await write('bank.txt', bank.join('\n'));
  const distances = async (distance: string) => {
    const { lines } = await run(['--bank', 'bank.txt', '--distance', distance, '-'], a);
    return lines.map((line) => line.distance);
  };
  expect(await distances('0')).toEqual([0]);
  expect(await distances('39')).toEqual([0, 1]);
  expect(await distances('64')).toEqual([0, 1, 40, 64]);
});

test('columns, comments, quotes, CRLF, capitals and duplicates make no difference', async () => {
  const bank = [
    '\uFEFFhash,source',
    '# a list for the test',
    `${a.toUpperCase()},list one, "a note; of much"`,
    '',
    `  "${b}"\tlist two`,
    `${turned(a, 2)};x`,
    `${turned(a, 3)} # seen twice`,
    `${a}|again`,
  ];
  await write('bank.csv', bank.join('\r\n'));
  const { lines, messages, code } = await run(['--bank', 'bank.csv', '-'], `${a} first\n${b}\n`);
  expect(messages).toBe('');
  expect(code).toBe(0);
  expect(lines.map(({ match, distance }) => [match, distance])).toEqual([
    [a, 0],
    [turned(a, 2), 2],
    [turned(a, 3), 3],
    [b, 0],
  ]);
});

test('lines of JSON, as hash prints them, and gzipped lists are read, too', async () => {
  const line = (pdq: string) => JSON.stringify({ file: 'x.png', pdq, quality: 100 });
  await write('bank.ndjson.gz', gzipSync(`${line(a)}\n${line(b)}\n`));
  const { lines, code } = await run(['--bank', 'bank.ndjson.gz', '-'], `${line(turned(b, 9))}\n`);
  expect(lines).toEqual([{ query: turned(b, 9), match: b, distance: 9 }]);
  expect(code).toBe(0);
});

test('lines without a hash are named with file and line, and all others are matched', async () => {
  await write('bank.txt', `${a}\nmistake\n${b}0\n${turned(a, 1)}\n`);
  const queries = `${a.slice(1)}\n${a}\n{"file":"film.mp4","vpdq":[]}\n{"pdq":\n${b}\n`;
  const { lines, messages, code } = await run(['--bank', 'bank.txt', '-'], queries);
  expect(lines.map(({ match }) => match)).toEqual([a, turned(a, 1)]);
  const none = 'does not begin with 64 hexadecimal digits.';
  expect(messages.trimEnd().split('\n')).toEqual([
    `bank.txt:2: "mistake" ${none}`,
    `bank.txt:3: "${b}0" ${none}`,
    `standard input:1: "${a.slice(1)}" ${none}`,
    `standard input:3: ${JSON.stringify('{"file":"film.mp4","vpdq":[]}')} has no field "pdq" of 64 hexadecimal digits.`,
    `standard input:4: ${JSON.stringify('{"pdq":')} is no JSON.`,
    'error: 5 lines were left out, as said above.',
  ]);
  expect(code).toBe(2);
});

test('a gzip that is cut short is matched as far as it goes, and named', async () => {
  const whole = gzipSync(Array.from({ length: 5000 }, (_, i) => turned(a, i % 200)).join('\n'));
  await write('cut.gz', whole.subarray(0, whole.length - 20));
  const { lines, messages, code } = await run(['--bank', 'cut.gz', '-'], a);
  expect(lines).toHaveLength(32);
  expect(messages).toContain('cut.gz: The gzip ends before its end: it is cut short.');
  expect(code).toBe(2);
});

test('a match is printed as soon as its query has come', async () => {
  await write('bank.txt', `${a}\n${b}\n`);
  const child = start('--bank', 'bank.txt', '-');
  const printed = createInterface(child.stdout)[Symbol.asyncIterator]();
  for (const query of [a, b, turned(a, 7)]) {
    child.stdin.write(`${query}\n`);
    expect(JSON.parse((await printed.next()).value!)).toMatchObject({ query });
  }
  child.stdin.end();
  expect(await once(child, 'close')).toEqual([0, null]);
});

test('a list of many megabytes, which threads share, has its matches in the same order', async () => {
  const column = `,${'x'.repeat(100_000)}`;
  const bank = Array.from({ length: 200 }, (_, i) => turned(i % 2 ? a : b, i >> 1));
  await write('long.csv', bank.map((line) => `${line}${column}`).join('\n'));
  const args = ['--bank', 'long.csv', '--distance', '64', '-'];
  const { lines, messages, code } = await run(args, `${b}\n${a}\n${b}\n`);
  const matches = (query: string) =>
    Array.from({ length: 65 }, (_, bits) => ({
      query,
      match: turned(query, bits),
      distance: bits,
    }));
  expect(messages).toBe('');
  expect(lines).toEqual([b, a, b].flatMap(matches));
  expect(code).toBe(0);
});

test('a large list is matched against itself', async () => {
  const many = Array.from({ length: 20_000 }, (_, i) => {
    const bytes = Buffer.alloc(32);
    for (let word = 0; word < 8; word++) {
      bytes.writeUInt32LE(Math.imul(i * 8 + word + 1, 0x9e3779b1) >>> 0, 4 * word);
    }
    return bytes.toString('hex');
  });
  await write('many.txt', many.join('\n'));
  const { lines, code } = await run(['--bank', 'many.txt', '--distance', '0', 'many.txt']);
  expect(lines).toEqual(many.map((query) => ({ query, match: query, distance: 0 })));
  expect(code).toBe(0);
});

test.each([
  [['--bank', 'none.txt', '-'], 'error: none.txt: there is no such file.'],
  [['--bank', 'one.txt', 'none.txt'], 'error: none.txt: there is no such file.'],
  [['--bank', '.', '-'], 'error: . is a folder; name the files in it.'],
  [['--bank', 'blank.txt', '-'], 'error: blank.txt: holds no hash. Write one a line.'],
  [['--bank', '-', '-'], 'error: standard input is one list.'],
  [['--bank', 'one.txt', '--distance', '65', '-'], 'error: --distance: is "65". Give a whole'],
  [['--bank', 'one.txt', '--distance', 'x', '-'], 'error: --distance: is "x". Give a whole'],
  [['one.txt'], "error: required option '--bank <file>' not specified"],
  [['--bank', 'one.txt'], "error: missing required argument 'queries'"],
])('%j ends with exit code 2 and the reason', async (args, reason) => {
  await write('one.txt', a);
  await write('blank.txt', '# nothing yet\n');
  const { lines, messages, code } = await run(args, a);
  expect(lines).toEqual([]);
  expect(messages).toContain(reason);
  expect(code).toBe(2);
});
