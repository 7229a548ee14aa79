import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeVideo } from '../../media/video/testing.ts';

const breakwater = fileURLToPath(new URL('../breakwater.ts', import.meta.url));

let folder: string;

/** An image of an integer formula, and its PDQ by the reference implementation. */
const pdq = 'fc7ff838f830b07080fc01fe91ff9ff8bff8bfe0dfc0bbc0f9c0988098801100';
const raw = { width: 640, height: 480, channels: 1 } as const;
const grey = Uint8Array.from({ length: raw.width * raw.height }, (_, i) => {
  const x = i % raw.width;
  const y = Math.floor(i / raw.width);
  return (x * x + 3 * y * y + 5 * x * y) >> 8;
});
const image = () => sharp(grey, { raw }).toColourspace('b-w');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hash '));
  await image().png().toFile(join(folder, 'a picture.png'));
  await image().jpeg().toFile(join(folder, 'photo.jpg'));
  const bars = { top: 60, bottom: 60, left: 0, right: 0, background: '#000' };
  await image().extend(bars).png().toFile(join(folder, 'letterbox.png'));
  const jpeg = await readFile(join(folder, 'photo.jpg'));
  await writeFile(join(folder, 'cut.jpg'), jpeg.subarray(0, jpeg.length >> 1));
  await writeFile(join(folder, 'notes.jpg'), 'a text with a false name\n');
  await writeFile(join(folder, 'empty.png'), '');
  await mkdir(join(folder, 'folder'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command in a process of its own, as a script would. */
async function run(...args: string[]) {
  const child = spawn(process.execPath, [breakwater, 'hash', ...args], { cwd: folder });
  const [out, messages, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.once('close', resolve)),
  ]);
  const lines = out.split('\n');
  expect(lines.pop()).toBe('');
  return { lines: lines.map((line) => JSON.parse(line)), messages, code };
}

async function digestsOf(name: string) {
  const bytes = await readFile(join(folder, name));
  const digest = (kind: string) => createHash(kind).update(bytes).digest('hex');
  return { md5: digest('md5'), sha1: digest('sha1'), sha256: digest('sha256') };
}

test('an image has PDQ, quality and digests', async () => {
  const { lines, messages, code } = await run('a picture.png');
  const digests = await digestsOf('a picture.png');
  expect(lines).toEqual([{ file: 'a picture.png', pdq, quality: 100, ...digests }]);
  expect(messages).toBe('');
  expect(code).toBe(0);
});

test('lines come in the order of the files, of which one may come twice', async () => {
  const names = Array.from({ length: 30 }, (_, i) => (i % 3 ? 'photo.jpg' : 'a picture.png'));
  const { lines, code } = await run(...names);
  expect(lines.map(({ file }) => file)).toEqual(names);
  expect(new Set(lines.map(({ md5 }) => md5)).size).toBe(2);
  expect(code).toBe(0);
});

test('what cannot be hashed is named with its reason, and the rest is printed', async () => {
  const { lines, messages, code } = await run(
    ...['none.jpg', 'cut.jpg', 'a picture.png', 'folder', 'notes.jpg', 'empty.png', '/dev/null'],
  );
  expect(messages).toMatch(/^none\.jpg: there is no such file\.$/m);
  expect(messages).toMatch(/^cut\.jpg: cannot be decoded: .*\.$/m);
  expect(messages).toMatch(/^folder: is a folder; name the files in it\.$/m);
  expect(messages).toMatch(/^notes\.jpg: cannot be decoded: it is no image of a known format\.$/m);
  expect(messages).toMatch(/^empty\.png: cannot be decoded: it is empty\.$/m);
  expect(messages).toMatch(/^\/dev\/null: is no regular file\.$/m);
  expect(messages).toContain('error: 6 files were not hashed');
  expect(code).toBe(2);
  expect(lines).toEqual([
    { file: 'cut.jpg', ...(await digestsOf('cut.jpg')), error: expect.any(String) },
    expect.objectContaining({ file: 'a picture.png', pdq }),
    { file: 'notes.jpg', ...(await digestsOf('notes.jpg')), error: expect.any(String) },
    { file: 'empty.png', ...(await digestsOf('empty.png')), error: expect.any(String) },
  ]);
});

test('a pipe that nobody writes to is named, and holds nothing up', async () => {
  spawnSync('mkfifo', [join(folder, 'pipe')]);
  const { lines, messages, code } = await run('pipe', 'photo.jpg');
  expect(messages).toContain('pipe: is no regular file.');
  expect(lines).toEqual([expect.objectContaining({ file: 'photo.jpg' })]);
  expect(code).toBe(2);
});

test('--dihedral adds the eight positions', async () => {
  const { lines } = await run('a picture.png', '--dihedral');
  const { dihedral } = lines[0];
  expect(dihedral.original).toBe(pdq);
  expect(dihedral.flipX).toBe('fc7f07c7f8004f8f0078ff0101fd6007bbf0401f9dc0463f98c0677f9800eeff');
  expect(new Set(Object.values(dihedral)).size).toBe(8);
});

test('--trim adds the hash of what is within bars, where there are any', async () => {
  const { lines } = await run('--trim', 'letterbox.png', 'a picture.png');
  const [letterbox, plain] = lines;
  expect(letterbox.pdq).not.toBe(pdq);
  expect(letterbox.trimmed).toEqual({ pdq, quality: 100 });
  expect(plain).not.toHaveProperty('trimmed');
});

test('a video has vPDQ and digests, among images and by whatever name', async () => {
  await writeVideo(join(folder, 'film.jpg'), { seconds: 3 });
  const { lines, messages, code } = await run('photo.jpg', 'film.jpg', 'a picture.png');
  expect(messages).toBe('');
  expect(code).toBe(0);
  expect(lines.map(({ file }) => file)).toEqual(['photo.jpg', 'film.jpg', 'a picture.png']);
  const vpdq = [0, 1, 2].map((second) =>
    expect.stringMatching(new RegExp(`^[0-9a-f]{64},\\d+,${second}\\.000$`)),
  );
  expect(lines[1]).toEqual({ file: 'film.jpg', vpdq, ...(await digestsOf('film.jpg')) });
});

test('no file at all: exit code 2, and a message that says what to do', async () => {
  const { messages, code } = await run();
  expect(messages).toMatch(/missing required argument 'file'/);
  expect(messages).toContain('--help');
  expect(code).toBe(2);
});
