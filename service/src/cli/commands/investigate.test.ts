import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { defaultUntil, simulate } from '@breakwater/simulator';
import { afterAll, beforeAll, expect, test } from 'vitest';

const breakwater = fileURLToPath(new URL('../breakwater.ts', import.meta.url));

let folder: string;
let activities: string;
let advertisers: string[];
let accounts: { account: string; handle: string }[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'investigate '));
  const world = simulate({
    seed: 3,
    accounts: 2_000,
    days: 60,
    until: defaultUntil,
    memberShare: 0.02,
  });
  const all = [...world.activities] as { type: string; object?: Record<string, string> }[];
  activities = all.map((activity) => `${JSON.stringify(activity)}\n`).join('');
  accounts = all.flatMap(({ type, object }) =>
    type === 'Create' && object?.type === 'Person'
      ? [{ account: object.id!, handle: object.preferredUsername! }]
      : [],
  );
  advertisers = [...world.truth].flatMap(({ role, account }) =>
    role === 'advertiser' ? [account] : [],
  );
  await file('platform.ndjson', activities);
  await file('seeds.txt', `# five of them\n\n${advertisers.slice(0, 5).join('\r\n')}\n`);
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return name;
}

/** Runs the command in a process of its own, as a script would. */
async function run(args: readonly string[], input = '') {
  const child = spawn(process.execPath, [breakwater, 'investigate', ...args], { cwd: folder });
  child.stdin.end(input);
  const [out, messages, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.once('close', resolve)),
  ]);
  return { out, messages, code };
}

const read = (...path: string[]) => readFile(join(folder, ...path), 'utf8');

async function membersIn(out: string) {
  const lines = (await read(out, 'members.ndjson')).split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line));
}

test('seeds lead to a network, written as members, summary, graph and report', async () => {
  const { code, out, messages } = await run([
    ...['--activities', 'platform.ndjson', '--seeds', 'seeds.txt', '--out', 'new/report', '--json'],
  ]);
  expect(code).toBe(0);
  expect(messages).toContain('The files hold the ids that were given');
  expect((await readdir(join(folder, 'new/report'))).sort()).toEqual([
    'members.ndjson',
    'network.gexf',
    'report.html',
    'summary.json',
  ]);
  const members = await membersIn('new/report');
  expect(members.map(({ rank }) => rank)).toEqual(members.map((_, index) => index + 1));
  for (const seed of advertisers.slice(0, 5)) {
    expect(members).toContainEqual(
      expect.objectContaining({ account: seed, seed: true, evidence: expect.any(Array) }),
    );
  }
  const summary = JSON.parse(await read('new/report', 'summary.json'));
  expect(JSON.parse(out)).toEqual(summary);
  expect(summary).toMatchObject({
    found: true,
    members: members.length,
    cut: { size: members.length },
    warnings: [],
  });
  expect([...summary.seeds].sort()).toEqual(advertisers.slice(0, 5).sort());
  const roles = Object.entries(summary.byRole as Record<string, number>);
  for (const [role, count] of roles)
    expect(members.filter((member) => member.role === role)).toHaveLength(count);
  expect(roles.reduce((sum, [, count]) => sum + count, 0)).toBe(members.length);
  const html = await read('new/report', 'report.html');
  const gexf = await read('new/report', 'network.gexf');
  expect(gexf.split('<node ')).toHaveLength(1 + members.length);
  for (const { account } of members) {
    expect(html).toContain(account);
    expect(gexf).toContain(`"${account}"`);
  }
});

test('the same input gives the same files, gzipped and from standard input too', async () => {
  await file('platform.ndjson.gz', gzipSync(activities));
  const given = ['--seeds', 'seeds.txt', '--out'];
  const plain = await run(['--activities', 'platform.ndjson', ...given, 'plain']);
  const packed = await run(['--activities', 'platform.ndjson.gz', ...given, 'packed']);
  const piped = await run(['--activities', '-', ...given, 'piped'], activities);
  expect([plain.code, packed.code, piped.code]).toEqual([0, 0, 0]);
  for (const name of ['members.ndjson', 'summary.json']) {
    expect(await read('packed', name)).toBe(await read('plain', name));
    expect(await read('piped', name)).toBe(await read('plain', name));
  }
});

test('--limit writes the highest ranks, this many, and says so', async () => {
  const { code } = await run([
    ...[
      '--activities',
      'platform.ndjson',
      '--seeds',
      'seeds.txt',
      '--out',
      'limit',
      '--limit',
      '7',
    ],
  ]);
  expect(code).toBe(0);
  expect((await membersIn('limit')).map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(JSON.parse(await read('limit', 'summary.json'))).toMatchObject({ members: 7 });
});

test('--relations goes by these alone', async () => {
  const { code } = await run([
    ...['--activities', 'platform.ndjson', '--seeds', 'seeds.txt', '--out', 'follows'],
    ...['--relations', 'follow, like', '--limit', '20'],
  ]);
  expect(code).toBe(0);
  const summary = JSON.parse(await read('follows', 'summary.json'));
  expect(summary.parameters.relations).toEqual(['follow', 'like']);
  const kinds = (await membersIn('follows')).flatMap(({ evidence }) =>
    evidence.map(({ kind }: { kind: string }) => kind),
  );
  expect(kinds.length).toBeGreaterThan(0);
  expect(kinds.filter((kind) => kind !== 'follow' && kind !== 'like')).toEqual([]);
});

test('--pseudonyms leaves no id and no handle in any file or in the output', async () => {
  await file('with-stranger.txt', `${[...advertisers.slice(0, 5), 'acct:stranger'].join('\n')}\n`);
  const { code, out, messages } = await run([
    ...['--activities', 'platform.ndjson', '--seeds', 'with-stranger.txt', '--out', 'hidden'],
    ...['--pseudonyms', '--json'],
  ]);
  expect(code).toBe(0);
  const names = ['members.ndjson', 'summary.json', 'network.gexf', 'report.html'];
  const written = await Promise.all(names.map((name) => read('hidden', name)));
  expect(await membersIn('hidden')).not.toEqual([]);
  for (const content of [...written, out, messages]) {
    expect(content).not.toContain('stranger');
    const words = new Set(content.split(/[^\w:.-]+/));
    const left = accounts.filter(
      ({ account, handle }) => words.has(account) || words.has(handle) || words.has(`@${handle}`),
    );
    expect(left).toEqual([]);
  }
  const [first] = await membersIn('hidden');
  expect(first.account).toMatch(/^account-[0-9a-f]{12}$/);
  expect(written[2]).toContain(`"${first.account}"`);
});

test('an edge list is read with and without header, with strings as ids', async () => {
  // Two close groups of ten, and one edge between them.
  const group = (name: string) =>
    Array.from({ length: 10 }, (_, i) =>
      Array.from({ length: 10 }, (_, j) => (i === j ? '' : `${name} ${i},${name} ${j}\n`)).join(''),
    ).join('');
  // Strangers, so that being joined means something.
  const crowd = Array.from({ length: 300 }, (_, i) => `c${i},c${(i * 7 + 1) % 300}\n`).join('');
  const edges = `${group('tern')}${group('gull')}tern 0,gull 0\n${crowd}`;
  await file('bare.csv', edges);
  await file('headed.csv', `source,target\n${edges}`);
  await file(
    'excel.csv',
    `\ufeffsource;target\r\n${edges.replaceAll('\n', '\r\n').replaceAll(',', ';')}`,
  );
  await file('terns.txt', 'tern 1\ntern 2\ntern 3\n');
  for (const name of ['bare', 'headed', 'excel']) {
    const { code, messages } = await run([
      ...['--edges', `${name}.csv`, '--seeds', 'terns.txt', '--out', name, '--limit', '10'],
    ]);
    expect(messages).not.toContain('left out');
    expect(code).toBe(0);
  }
  const members = await membersIn('bare');
  expect(members.map(({ account }) => account).sort()).toEqual(
    Array.from({ length: 10 }, (_, i) => `tern ${i}`),
  );
  expect(await membersIn('headed')).toEqual(members);
  expect(await membersIn('excel')).toEqual(members);
});

test('seeds with nothing in common yield no network; the report says why, and the exit code is 0', async () => {
  const ordinary = accounts
    .filter((_, index) => index % 397 === 5)
    .map(({ account }) => account)
    .filter((account) => !advertisers.includes(account));
  await file('ordinary.txt', ordinary.join('\n'));
  const { code, messages } = await run([
    ...['--activities', 'platform.ndjson', '--seeds', 'ordinary.txt', '--out', 'nothing'],
  ]);
  expect(code).toBe(0);
  expect(messages).toContain('no network: ');
  expect(await read('nothing', 'members.ndjson')).toBe('');
  const { found, reason } = JSON.parse(await read('nothing', 'summary.json'));
  expect(found).toBe(false);
  expect(reason).not.toBe('');
  expect(await read('nothing', 'report.html')).toContain('No network was found.');
});

test('lines that cannot be read are named, and the rest is used', async () => {
  await file('partly.ndjson', `oops\n${activities}{"type":"Follow"}\n`);
  const { code, messages } = await run([
    ...['--activities', 'partly.ndjson', '--seeds', 'seeds.txt', '--out', 'partly'],
  ]);
  expect(code).toBe(0);
  expect(messages).toContain('partly.ndjson:1: line: is not JSON');
  expect(messages).toContain('2 lines were left out');
  expect(await membersIn('partly')).not.toEqual([]);
  const { warnings } = JSON.parse(await read('partly', 'summary.json'));
  expect(warnings[0]).toMatch(
    /^partly\.ndjson: 2 lines were left out of \d+, the first in line 1\.$/,
  );
  expect(await read('partly', 'report.html')).toContain('2 lines were left out');
});

test('a gzip that is cut short is used, said in the report, and the exit code is 2', async () => {
  const whole = gzipSync(activities);
  await file('cut.ndjson.gz', whole.subarray(0, Math.floor(whole.length * 0.9)));
  const { code, messages } = await run([
    ...['--activities', 'cut.ndjson.gz', '--seeds', 'seeds.txt', '--out', 'cut'],
  ]);
  expect(messages).toContain('error: cut.ndjson.gz: The gzip ends before its end');
  expect(code).toBe(2);
  expect(await read('cut', 'report.html')).toContain('The gzip ends before its end');
  expect(JSON.parse(await read('cut', 'summary.json')).warnings.join()).toContain('gzip ends');
});

test('seeds of which none occurs are an error; the report says so too', async () => {
  await file('strangers.txt', 'nobody\nnobody else\n');
  const { code, messages } = await run([
    ...['--activities', 'platform.ndjson', '--seeds', 'strangers.txt', '--out', 'strangers'],
  ]);
  expect(messages).toContain('error: strangers.txt: no seed occurs in platform.ndjson');
  expect(code).toBe(2);
  expect(await read('strangers', 'report.html')).toContain('None of the seeds occurs');
});

test('seeds come from standard input too, with a byte order mark, and twice is once', async () => {
  const five = advertisers.slice(0, 5).join('\r\n');
  const { code } = await run(
    ['--activities', 'platform.ndjson', '--seeds', '-', '--out', 'piped', '--limit', '7'],
    `\ufeff${five}\r\n${five}\r\n`,
  );
  expect(code).toBe(0);
  expect(JSON.parse(await read('piped', 'summary.json')).seeds).toHaveLength(5);
  expect(await membersIn('piped')).toHaveLength(7);
});

test('accounts may be called what objects have of their own', async () => {
  const names = ['__proto__', 'constructor', 'hasOwnProperty', '<b>&"\''];
  const edges = names.flatMap((a) => names.filter((b) => b !== a).map((b) => `${a}\t${b}\n`));
  await file('own.tsv', edges.join('').replaceAll('<b>&"\'', '"<b>&""\'"'));
  await file('own.txt', names.join('\n'));
  const { code, messages } = await run([
    ...['--edges', 'own.tsv', '--seeds', 'own.txt', '--out', 'own', '--limit', '4'],
  ]);
  expect(messages).not.toContain('error');
  expect(code).toBe(0);
  expect((await membersIn('own')).map(({ account }) => account).sort()).toEqual(names.sort());
});

const given = ['--seeds', 'seeds.txt', '--out', 'wrong'];
const platform = ['--activities', 'platform.ndjson'];

test.each<[string, string[], RegExp]>([
  ['no source', given, /name one source: --activities FILE or --edges FILE/],
  ['two sources', [...platform, '--edges', 'bare.csv', ...given], /name one source/],
  ['no seeds', [...platform, '--out', 'wrong'], /--seeds <file>/],
  ['no folder', [...platform, '--seeds', 'seeds.txt'], /--out <folder>/],
  [
    'a missing source',
    ['--activities', 'no.ndjson', ...given],
    /no\.ndjson: there is no such file/,
  ],
  ['a folder as source', ['--activities', '.', ...given], /\. is a folder; name the files in it/],
  [
    'missing seeds',
    [...platform, '--seeds', 'no.txt', '--out', 'wrong'],
    /no\.txt: there is no such file/,
  ],
  [
    'empty seeds',
    [...platform, '--seeds', 'empty.txt', '--out', 'wrong'],
    /empty\.txt: names no account\. Write one id a line/,
  ],
  [
    'a folder as seeds',
    [...platform, '--seeds', '.', '--out', 'wrong'],
    /\.: is a folder; name the file with the seeds/,
  ],
  [
    'a seed longer than any id',
    [...platform, '--seeds', 'long.txt', '--out', 'wrong'],
    /long\.txt:2: has 3000 bytes/,
  ],
  [
    'one input for two',
    ['--activities', '-', '--seeds', '-', '--out', 'wrong'],
    /standard input cannot be the source and the seeds at once/,
  ],
  [
    'seeds that are no text',
    [...platform, '--seeds', 'latin.txt', '--out', 'wrong'],
    /latin\.txt: is not UTF-8\. Write/,
  ],
  [
    'a relation that is none',
    [...platform, ...given, '--relations', 'follow,likes'],
    /--relations: "likes" is none\. There are: follow, block, like/,
  ],
  ['a limit of none', [...platform, ...given, '--limit', '0'], /--limit: is "0"\. Give a whole/],
  ['a limit in words', [...platform, ...given, '--limit', 'all'], /--limit: is "all"\. Give/],
  [
    'a source with nothing in it',
    ['--activities', 'page.html', ...given],
    /page\.html: holds nothing/,
  ],
  [
    'a file as folder',
    [...platform, '--seeds', 'seeds.txt', '--out', 'seeds.txt'],
    /--out seeds\.txt: .*Name a folder that can be written/,
  ],
])('%s: exit code 2, and a message that says what to do', async (_, args, message) => {
  await file('empty.txt', '# nobody yet\n\n');
  await file('latin.txt', Buffer.from([0x67, 0xfc, 0x6c, 0x6c, 0x0a]));
  await file('page.html', '<p>\n');
  await file('long.txt', `acct:1\n${'x'.repeat(3000)}\n`);
  const { code, out, messages } = await run(args);
  expect(messages).toMatch(message);
  expect(messages).not.toMatch(/\n\s+at /);
  expect(out).toBe('');
  expect(code).toBe(2);
});

test('files of an earlier run are replaced, others in the folder stay', async () => {
  await mkdir(join(folder, 'again'));
  await file('again/notes.txt', 'mine');
  await file('again/members.ndjson', 'of an earlier run\n'.repeat(1000));
  await run([...platform, '--seeds', 'seeds.txt', '--out', 'again', '--limit', '1']);
  expect(await membersIn('again')).toHaveLength(1);
  expect(await read('again', 'notes.txt')).toBe('mine');
});
