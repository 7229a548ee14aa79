import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HashPool, type HashPoolOptions } from './hash-pool.ts';

let folder: string;
let small: string;
let vast: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hash-pool '));
  small = join(folder, 'small.png');
  const data = Uint8Array.from({ length: 90 * 90 }, (_, i) => (i * i) >> 6);
  await sharp(data, { raw: { width: 90, height: 90, channels: 1 } }).toFile(small);
  // A few kilobytes that decode to 432 megabytes.
  vast = join(folder, 'vast.png');
  await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#357' } })
    .png({ compressionLevel: 9 })
    .toFile(vast);
});
afterAll(() => rm(folder, { recursive: true }));

async function withPool<T>(options: HashPoolOptions, work: (pool: HashPool) => Promise<T>) {
  const pool = new HashPool(options);
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}

test('a process that takes too much memory ends, and the next file has a new one', async () => {
  await withPool({ processes: 1, maxMemory: 250_000_000 }, async (pool) => {
    const [broken, whole] = await Promise.all([pool.hash(vast), pool.hash(small)]);
    expect(broken.error).toBe('was given up: decoding took more than 250 MB of memory.');
    expect(broken.md5).toMatch(/^[0-9a-f]{32}$/);
    expect(broken.pdq).toBeUndefined();
    expect(whole.error).toBeUndefined();
    expect(whole.pdq).toMatch(/^[0-9a-f]{64}$/);
  });
});

test('only the file that broke its process has the error, wherever it stands', async () => {
  const files = [small, vast, small, small, vast, small];
  await withPool({ processes: 2, maxMemory: 250_000_000 }, async (pool) => {
    const hashes = await Promise.all(files.map((file) => pool.hash(file)));
    expect(hashes.map(({ error }) => error !== undefined)).toEqual(
      files.map((file) => file === vast),
    );
  });
});

test('a decompression bomb is refused by its header', async () => {
  await withPool({ processes: 1, maxPixels: 50_000_000 }, async (pool) => {
    const { error, pdq } = await pool.hash(vast);
    expect(error).toMatch(/pixel limit/);
    expect(pdq).toBeUndefined();
  });
});

test('a file that takes too long is given up, with its digests', async () => {
  await withPool({ processes: 1, timeLimit: 1 }, async (pool) => {
    const { error, sha256 } = await pool.hash(small);
    expect(error).toBe('was given up after 0.001 seconds of decoding.');
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

test('a file too large for an image has its digests', async () => {
  await withPool({ processes: 1, maxImageBytes: 10 }, async (pool) => {
    const large = await pool.hash(small);
    expect(large.error).toBe('is no video, and too large for an image (10 bytes).');
    const { md5, sha1, sha256 } = await withPool({ processes: 1 }, (other) => other.hash(small));
    expect(large).toMatchObject({ md5, sha1, sha256 });
  });
});

test('many files at once are each answered, whatever the number of processes', async () => {
  const names = await Promise.all(
    Array.from({ length: 40 }, async (_, i) => {
      const path = join(folder, `${i}.bin`);
      await writeFile(path, `${i}`);
      return path;
    }),
  );
  const digestsBy = (processes: number) =>
    withPool({ processes }, async (pool) => {
      const hashes = await Promise.all(names.map((name) => pool.hash(name)));
      return hashes.map(({ md5 }) => md5);
    });
  const one = await digestsBy(1);
  expect(new Set(one).size).toBe(40);
  expect(await digestsBy(3)).toEqual(one);
});

test('closing rejects what was not answered, and what comes later', async () => {
  const pool = new HashPool({ processes: 1 });
  const running = pool.hash(vast);
  const waiting = pool.hash(small);
  const rejected = Promise.all([
    expect(running).rejects.toThrow('the pool was closed'),
    expect(waiting).rejects.toThrow('the pool was closed'),
  ]);
  await pool.close();
  await rejected;
  await expect(pool.hash(small)).rejects.toThrow('this pool is closed');
});

/** Programs by the names of ffmpeg's, the second of which never ends; where its number is told. */
async function hangingFfmpeg(): Promise<string> {
  const told = join(folder, 'ffmpeg.pid');
  const probed = '{"streams":[{"width":2,"height":2,"avg_frame_rate":"1/1"}]}';
  await writeFile(join(folder, 'ffprobe'), `#!/bin/sh\necho '${probed}'\n`, { mode: 0o755 });
  const ffmpeg = `#!/bin/sh\necho $$ > '${told}'\nexec sleep 600\n`;
  await writeFile(join(folder, 'ffmpeg'), ffmpeg, { mode: 0o755 });
  return told;
}

test('a program that decodes for a process ends with it', async () => {
  const told = await hangingFfmpeg();
  const film = join(folder, 'old.avi');
  await writeFile(film, 'RIFF....AVI LIST of nothing that can be decoded');
  const before = process.env.PATH;
  process.env.PATH = `${folder}:${before}`;
  try {
    await withPool({ processes: 1, timeLimit: 8_000 }, async (pool) => {
      expect((await pool.hash(film)).error).toBe('was given up after 8 seconds of decoding.');
    });
  } finally {
    process.env.PATH = before;
  }
  const pid = (await readFile(told, 'utf8')).trim();
  expect(pid).toMatch(/^\d+$/);
  // Gone, or dead and not yet collected.
  const state = () => spawnSync('ps', ['-o', 'stat=', '-p', pid]).stdout.toString().trim();
  await expect.poll(state).toMatch(/^(Z.*)?$/);
}, 60_000);
